import { Prisma } from "@/lib/platform/db/generated/client";

/** What may be a mail address; the mail queue refuses anything else. */
const addressShape = "^[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+$";

/** Whether a column holds what may be a mail address. */
export const reachable = (column: "g.email"): Prisma.Sql => Prisma.sql`${Prisma.raw(column)} ~ ${addressShape}`;

const between = String.raw`[\s().\-/]`;
const numberShape = String.raw`^\+[1-9][0-9]{6,14}$`;

/** The number in a column as `phoneNumber` (platform/sms) reads it; null where it is none, or its country is not said. */
export function dialable(column: "g.phone" | "h.phone" | "o.phone"): Prisma.Sql {
  const bare = Prisma.sql`regexp_replace(regexp_replace(replace(replace(${Prisma.raw(column)}, '(0)', ''), chr(160), ''),
    ${between}::text, '', 'g'), '^00', '+')`;
  return Prisma.sql`CASE WHEN ${bare} ~ ${numberShape}::text THEN ${bare} END`;
}

/** Where a household's text messages go: its own number, else that of its first guest who has one. `h` is the household. */
export const householdNumber = Prisma.sql`coalesce(${dialable("h.phone")},
  (SELECT ${dialable("o.phone")} FROM guests o
    WHERE o.event_id = h.event_id AND o.household_id = h.id AND o.deleted_at IS NULL AND ${dialable("o.phone")} IS NOT NULL
    ORDER BY o.position, o.id LIMIT 1))`;
