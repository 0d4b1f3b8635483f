import { countTeamInvitations, listSnoozes } from "@/lib/features/dashboard/data/snoozes";
import { listUpcoming } from "@/lib/features/dashboard/data/upcoming";
import { attentionFor, listAttention, teamAttention } from "@/lib/features/dashboard/rules/attention";
import { withoutSamples } from "@/lib/features/dashboard/rules/totals";
import { formatsOf, type OrgScope, type SystemScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { listUnreadItems } from "../data/list";
import { lateHours, localMoment } from "./rules";
import type { Digest, DigestLine, Morning } from "./types";

const atOnce = 200;

type Row = Omit<Morning, "day"> & { day: string };

/**
 * Who has a morning at an instant: their own clock has passed their minute, by three hours at most, and nobody has looked
 * at this day of theirs. Zones are told apart here, so that a zone that only one side knows harms nobody.
 */
export async function listMornings(_scope: SystemScope, at: Date): Promise<Morning[]> {
  const zones = await db.$queryRaw<{ timeZone: string }[]>`SELECT DISTINCT time_zone AS "timeZone" FROM users`;
  const local = zones.flatMap(({ timeZone }) => {
    try {
      return [{ timeZone, ...localMoment(at, timeZone) }];
    } catch (error) {
      if (error instanceof RangeError) return [];
      throw error;
    }
  });
  return db.$queryRaw<Row[]>`
    SELECT u.id::text AS "userId", u.name, u.email, u.locale, u.time_zone AS "timeZone", l.day, m.gathered_at AS "gatheredAt"
    FROM unnest(${local.map(({ timeZone }) => timeZone)}::text[], ${local.map(({ day }) => day)}::text[],
      ${local.map(({ minute }) => minute)}::int[]) AS l (time_zone, day, minute)
    JOIN users u ON u.time_zone = l.time_zone
    LEFT JOIN morning_digests m ON m.user_id = u.id
    WHERE u.email_verified_at IS NOT NULL AND coalesce(m.is_on, true)
      AND (m.last_day IS NULL OR m.last_day < l.day::date)
      AND coalesce(m.minute_of_day, 450) BETWEEN l.minute - ${lateHours * 60}::int AND l.minute
    ORDER BY u.id LIMIT ${atOnce}`;
}

/** What needs this person in one organization now, as their dashboard says it. */
async function organizationLines(scope: OrgScope): Promise<{ lines: DigestLine[]; more: number }> {
  const [events, snoozes, team] = [
    await listUpcoming(scope),
    await listSnoozes(scope),
    await countTeamInvitations(scope),
  ];
  const at = now();
  const formats = formatsOf(scope.actor);
  const found = withoutSamples(events.filter(({ isSample }) => !isSample)).flatMap((event) =>
    attentionFor(event, at, formats),
  );
  const { items, more } = listAttention([...found, ...teamAttention(team, formats)], snoozes);
  const lines = items.map(({ event, sentence, href }) => ({
    href,
    sentence: [...(event ? [{ text: event.name, strong: true as const }, { text: ": " }] : []), { text: sentence }],
  }));
  return { lines, more };
}

/** Everything of one morning. `scopes` are the organizations that the person belongs to now. */
export async function getDigest(morning: Morning, scopes: readonly OrgScope[]): Promise<Digest> {
  const organizations: Digest["organizations"] = [];
  for (const scope of scopes) {
    const organization = await db.organization.findUnique({
      where: { id: scope.organizationId },
      select: { name: true },
    });
    if (organization) organizations.push({ name: organization.name, ...(await organizationLines(scope)) });
  }
  return { organizations, news: await listUnreadItems(morning, { way: "digest", since: morning.gatheredAt }) };
}
