import { z } from "zod";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";

const key = "demo.dates";
const week = 7 * 86_400_000;
const setting = z.object({ day: z.iso.datetime() });

/** Notes from which day the demo's dates were counted. */
export async function rememberDay(today: Date): Promise<void> {
  const value = { day: today.toISOString() };
  await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

/**
 * Moves every event of the installation (a demo's is nobody's) by the whole weeks since its dates were counted, on the
 * clocks of its own zone: a Saturday at three stays a Saturday at three. Does nothing within the first week.
 */
export async function moveDates(today: Date): Promise<void> {
  const row = await db.setting.findUnique({ where: { key } });
  const counted = setting.safeParse(row?.value);
  if (!counted.success) return;
  const since = new Date(counted.data.day);
  const weeks = Math.floor((today.getTime() - since.getTime()) / week);
  if (weeks < 1) return;
  const days = weeks * 7;
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE events SET (starts_at, ends_at, completed_at, cancelled_at) = (
        (starts_at AT TIME ZONE time_zone + make_interval(days => ${days})) AT TIME ZONE time_zone,
        (ends_at AT TIME ZONE time_zone + make_interval(days => ${days})) AT TIME ZONE time_zone,
        completed_at + make_interval(days => ${days}), cancelled_at + make_interval(days => ${days}))`;
    await tx.$executeRaw`
      UPDATE sessions s SET
        starts_at = (s.starts_at AT TIME ZONE e.time_zone + make_interval(days => ${days})) AT TIME ZONE e.time_zone,
        ends_at = (s.ends_at AT TIME ZONE e.time_zone + make_interval(days => ${days})) AT TIME ZONE e.time_zone
      FROM events e WHERE e.id = s.event_id`;
    await tx.$executeRaw`
      UPDATE rsvp_forms f SET deadline = (f.deadline AT TIME ZONE e.time_zone + make_interval(days => ${days})) AT TIME ZONE e.time_zone
      FROM events e WHERE e.id = f.event_id`;
    await tx.$executeRaw`
      UPDATE announcements a SET
        send_at = (a.send_at AT TIME ZONE e.time_zone + make_interval(days => ${days})) AT TIME ZONE e.time_zone,
        created_at = a.created_at + make_interval(days => ${days}),
        requested_at = a.requested_at + make_interval(days => ${days}),
        settled_at = a.settled_at + make_interval(days => ${days}),
        queued_at = a.queued_at + make_interval(days => ${days}),
        finished_at = a.finished_at + make_interval(days => ${days})
      FROM events e WHERE e.id = a.event_id`;
    await tx.$executeRaw`UPDATE deliveries SET created_at = created_at + make_interval(days => ${days})`;
    await tx.$executeRaw`UPDATE rsvp_submissions SET created_at = created_at + make_interval(days => ${days})`;
    await tx.$executeRaw`UPDATE households SET last_answered_at = last_answered_at + make_interval(days => ${days})`;
    await tx.$executeRaw`UPDATE answers SET created_at = created_at + make_interval(days => ${days}), updated_at = updated_at + make_interval(days => ${days})`;
    await tx.$executeRaw`
      UPDATE notifications SET started_at = started_at + make_interval(days => ${days}),
        occurred_at = occurred_at + make_interval(days => ${days}), read_at = read_at + make_interval(days => ${days})`;
    await tx.setting.update({
      where: { key },
      data: { value: { day: new Date(since.getTime() + weeks * week).toISOString() } },
    });
  });
}
