import type { Formats } from "@/lib/platform/i18n/formats";
import type { ShownStatus } from "../rules";
import type { Milestone, NextStep } from "./types";

type Situation = {
  eventId: string;
  status: ShownStatus;
  hasVenue: boolean;
  guestCount: number;
  households: number;
  invitedHouseholds: number;
  waiting: number;
  hasDeadline: boolean;
  can: { update: boolean; writeGuests: boolean };
};

const mostSteps = 3;

/** What to do next, most pressing first, of what this person may do. Nothing for an event that is over or cancelled. */
export function nextSteps(at: Situation, { counted }: Formats): NextStep[] {
  if (at.status === "completed" || at.status === "cancelled") return [];
  const to = (path: string): string => `/events/${at.eventId}${path}`;
  const notInvited = at.households - at.invitedHouseholds;
  const steps: (NextStep | false)[] = [
    at.can.writeGuests && at.guestCount === 0 && { key: "guests", label: "Add your guests", href: to("/guests") },
    at.can.update && !at.hasVenue && { key: "venue", label: "Say where it takes place", href: to("/settings") },
    at.can.update &&
      at.status === "planning" && { key: "confirm", label: "Confirm the event", href: to("/settings#state") },
    at.can.writeGuests &&
      at.guestCount > 0 &&
      !at.hasDeadline && { key: "deadline", label: "Set a deadline for answers", href: to("/rsvps/form") },
    at.can.writeGuests &&
      notInvited > 0 &&
      at.status !== "planning" && {
        key: "invite",
        label: `Invite ${counted(notInvited, "household", "households")}`,
        href: to("/rsvps/households?show=uninvited"),
      },
    at.can.writeGuests &&
      at.invitedHouseholds > 0 &&
      at.waiting > 0 && {
        key: "waiting",
        label: `Remind ${counted(at.waiting, "guest who has", "guests who have")} not answered`,
        href: to("/rsvps/households?show=waiting"),
      },
  ];
  return steps.filter((step) => step !== false).slice(0, mostSteps);
}

/** The next of: deadline of answers, begin, end. */
export function nextMilestone(
  event: { status: ShownStatus; startsAt: Date; endsAt: Date; deadline: Date | null },
  now: Date,
): Milestone {
  if (event.status === "completed" || event.status === "cancelled") return null;
  const points = [
    ...(event.deadline ? [{ label: "Answers are due", at: event.deadline }] : []),
    { label: "The event begins", at: event.startsAt },
    { label: "The event ends", at: event.endsAt },
  ];
  return points.filter((point) => point.at > now).sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}
