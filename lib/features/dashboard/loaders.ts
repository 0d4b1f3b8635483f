import { formatsOf } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { orgLoader } from "@/lib/platform/loader";
import { listRecentActivity } from "./data/activity";
import { getFrame } from "./data/frame";
import { countTeamInvitations, listSnoozes } from "./data/snoozes";
import { sumUpcoming } from "./data/totals";
import { listTrend } from "./data/trend";
import { listUpcoming, shownEvents } from "./data/upcoming";
import { attentionFor, listAttention, teamAttention } from "./rules/attention";
import { withoutSamples } from "./rules/totals";
import type { Upcoming } from "./types";

const shownActivity = 8;

/** Who looks at the dashboard, and how much there is to look at. Quick: the rest streams after it. */
export const loadFrame = orgLoader(null, (scope) => getFrame(scope));

/** The events ahead with their readiness, what they add up to, and what needs this person. */
export const loadUpcoming = orgLoader(null, async (scope): Promise<Upcoming> => {
  const [events, snoozes, team] = await Promise.all([
    listUpcoming(scope),
    listSnoozes(scope),
    countTeamInvitations(scope),
  ]);
  const { totals, ahead } = await sumUpcoming(scope, events);
  const at = now();
  const formats = formatsOf(scope.actor);
  const reminders = withoutSamples(events).flatMap((event) => attentionFor(event, at, formats));
  return {
    events: events.slice(0, shownEvents),
    more: Math.max(0, ahead - shownEvents),
    totals,
    attention: listAttention([...reminders, ...teamAttention(team, formats)], snoozes),
    now: at,
  };
});

/** Answers of the last weeks. A sample's count only while there is no event but the sample. */
export const loadTrend = orgLoader(null, async (scope) => {
  const { timeZone, eventCount } = await getFrame(scope);
  return listTrend(scope, timeZone, eventCount === 0);
});

/** What was done lately, over all events. */
export const loadRecentActivity = orgLoader(null, (scope) => listRecentActivity(scope, shownActivity));
