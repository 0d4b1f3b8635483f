import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/ids";
import type { ChangedField } from "../types";

const dayMs = 86_400_000;

/** Keeps what a change replaced, for a day, so that it can be taken back. Answers with the id that undo wants. */
export async function keepChange(
  tx: Tx,
  scope: EventScope,
  field: ChangedField,
  before: Prisma.InputJsonObject,
  guestCount: number,
): Promise<string> {
  const id = newId();
  const { organizationId, eventId } = scope;
  const createdAt = now();
  await tx.guestChange.deleteMany({
    where: { organizationId, eventId, createdAt: { lt: new Date(createdAt.getTime() - dayMs) } },
  });
  await tx.guestChange.create({ data: { id, organizationId, eventId, field, before, guestCount, createdAt } });
  return id;
}
