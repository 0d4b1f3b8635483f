import { appUrl } from "@/lib/platform/app-url";
import { makeLink } from "@/lib/platform/links";

/** The address behind which a household finds its invitation. Raising the version makes every older one a dead end. */
export function householdUrl(household: { id: string; linkVersion: number }): string {
  return appUrl(`/r/${makeLink("rsvp", household.id, household.linkVersion)}`);
}

/** Why a sample event mails nobody. */
export const sampleSendsNothing =
  "This is a sample event: its people are invented, so it sends no mail. Make an event of your own to invite guests.";
