import { findJobEvent } from "@/lib/platform/access/job-gates";
import { releaseSeats } from "./mutations/release-seats";

/** Gives back the seats of guests who are not coming any more. Safe to run twice. */
export async function releaseSeatsOf({ eventId }: { eventId: string }): Promise<{ released: number }> {
  const scope = await findJobEvent("seats of guests who are not coming", eventId);
  return { released: scope ? await releaseSeats(scope) : 0 };
}
