import { findJobEvent } from "@/lib/platform/access/job-gates";
import { releaseSeats } from "./mutations/release-seats";
import { tidyRules } from "./mutations/tidy-rules";

/** Gives back the seats of guests who are not coming any more. Safe to run twice. */
export async function releaseSeatsOf({ eventId }: { eventId: string }): Promise<{ released: number }> {
  const scope = await findJobEvent("seats of guests who are not coming", eventId);
  return { released: scope ? await releaseSeats(scope) : 0 };
}

/** Removes rules whose people and groups were all deleted. Safe to run twice. */
export async function tidyRulesOf({ eventId }: { eventId: string }): Promise<{ removed: number }> {
  const scope = await findJobEvent("rules of guests who are gone", eventId);
  return { removed: scope ? await tidyRules(scope) : 0 };
}
