import { Prisma } from "@/lib/platform/db/generated/client";

/** What may be a mail address; the mail queue refuses anything else. */
const addressShape = "^[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+$";

/** Whether a column holds what may be a mail address. */
export const reachable = (column: "g.email"): Prisma.Sql => Prisma.sql`${Prisma.raw(column)} ~ ${addressShape}`;
