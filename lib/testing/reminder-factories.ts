import { getPresentTimes } from "@/lib/features/events/notices/data";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/ids";
import type { TestEvent } from "./factories";

/** A reminder of an event before its deadline at ten, on a day that has none yet. Answers its id. */
export async function makeReminder(
  { eventId }: { eventId: string },
  data: Partial<Prisma.ReminderUncheckedCreateInput> = {},
): Promise<string> {
  const id = newId();
  const earliest = await db.reminder.aggregate({ where: { eventId }, _max: { daysBefore: true } });
  const daysBefore = (earliest._max.daysBefore ?? 6) + 1;
  await db.reminder.create({
    data: { id, eventId, kind: "answer", daysBefore, minuteOfDay: 600, armedAt: new Date(), ...data },
  });
  return id;
}

/** A change of the event's place that guests do not know of. Answers the notice's id: the one that waits, if one does. */
export async function makeWaitingNotice({ eventId, scope }: TestEvent): Promise<string> {
  const waiting = await db.eventNotice.findFirst({ where: { eventId, kind: "changed", settledAt: null } });
  if (waiting) return waiting.id;
  const known = { ...(await getPresentTimes(scope)), where: "The old hall" };
  const id = newId();
  await db.eventNotice.create({ data: { id, eventId, kind: "changed", known } });
  return id;
}
