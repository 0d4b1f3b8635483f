import { now } from "@/lib/platform/clock";
import { orgLoader } from "@/lib/platform/loader";
import { countEvents, listUpcoming } from "./data";
import { attentionOver } from "./rules";
import type { Dashboard } from "./types";

/** What needs me today, and the events ahead. */
export const loadDashboard = orgLoader(null, async (scope): Promise<Dashboard> => {
  const [upcoming, eventCount] = await Promise.all([listUpcoming(scope), countEvents(scope)]);
  const totals = { events: upcoming.length, guests: 0, accepted: 0, waiting: 0 };
  for (const { answers } of upcoming) {
    totals.guests += answers?.guests ?? 0;
    totals.accepted += answers?.accepted ?? 0;
    totals.waiting += answers?.waiting ?? 0;
  }
  return {
    attention: attentionOver(upcoming, now()),
    upcoming,
    eventCount,
    totals,
    canCreate: scope.can("event.create"),
  };
});
