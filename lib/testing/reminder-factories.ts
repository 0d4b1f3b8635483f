import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/ids";

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
