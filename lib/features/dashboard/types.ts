import type { ShownStatus } from "@/lib/features/events/rules";

/** An event that has not ended, with what its planner needs to see of it. */
export type UpcomingEvent = {
  id: string;
  name: string;
  status: ShownStatus;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  place: string | null;
  deadline: Date | null;
  /** Null for somebody who may not read this event's guests. */
  answers: EventAnswers | null;
  can: { writeGuests: boolean; sendMessages: boolean; update: boolean };
};

export type EventAnswers = {
  guests: number;
  accepted: number;
  declined: number;
  /** Guests who were asked and have not answered anything. */
  waiting: number;
  households: number;
  notInvited: number;
  /** Sessions with a capacity that are full to 95 percent or more. */
  nearlyFull: { name: string; left: number }[];
  failedMails: number;
};

/** Something that needs this person, with the page where they do it. Lower `urgency` comes first. */
export type Attention = {
  eventId: string;
  eventName: string;
  sentence: string;
  href: string;
  tone: "danger" | "warning" | "info";
  urgency: number;
};

export type Dashboard = {
  attention: Attention[];
  upcoming: UpcomingEvent[];
  /** All events ever, in this organization: 0 means an account that is just beginning. */
  eventCount: number;
  totals: { events: number; guests: number; accepted: number; waiting: number };
  canCreate: boolean;
};
