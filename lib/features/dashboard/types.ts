import type { ShownStatus } from "@/lib/features/events/rules";
import type { SeatingReadiness } from "@/lib/features/seating/types";

/** An event that has not ended, with what its planner needs to see of it. */
export type UpcomingEvent = {
  id: string;
  name: string;
  status: ShownStatus;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  place: string | null;
  isSample: boolean;
  /** Null for somebody who may not read this event's guests. */
  answers: EventAnswers | null;
  /** Null for somebody who may not change the event: its readiness is not theirs to see to. */
  details: EventDetails | null;
  /** Of the nearest events alone. Null without a layout, and for somebody who may not see the seating. */
  seating: SeatingReadiness | null;
  can: { writeGuests: boolean; sendMessages: boolean };
};

type EventDetails = { hasPlace: boolean; hasSummary: boolean; isPageServed: boolean; sessions: number };

export type EventAnswers = {
  guests: number;
  accepted: number;
  tentative: number;
  declined: number;
  /** Guests who were asked, come to nothing yet and still owe an answer. */
  waiting: number;
  households: number;
  /** Households with nobody invited by mail. */
  notInvited: number;
  deadline: Date | null;
  /** Places of the event and of its sessions that are enforced, where few or none are left or more are asked. */
  tight: TightPlace[];
  failedMails: number;
  imports: { waiting: ImportNote | null; failed: ImportNote | null };
};

export type TightPlace = {
  /** Null for the event as a whole. */
  sessionId: string | null;
  name: string;
  capacity: number;
  accepted: number;
  /** Guests who were asked and may still accept. */
  open: number;
};

type ImportNote = { id: string; fileName: string };

/** A kind of reminder; with the event it names one reminder, which can be put off. */
export type AttentionKind =
  | "unconfirmed"
  | "no_place"
  | "no_sessions"
  | "failed_mails"
  | "import_failed"
  | "import_waiting"
  | "no_guests"
  | "deadline"
  | "no_deadline"
  | "not_invited"
  | `places:${string}`
  | "team_invitations";

/** Something that needs this person, with the page where they do it. Lower `urgency` comes first. */
export type Attention = {
  kind: AttentionKind;
  /** Null where it is about the organization; that cannot be put off. */
  event: { id: string; name: string } | null;
  sentence: string;
  href: string;
  tone: "danger" | "warning" | "info";
  urgency: number;
};

/** A reminder that somebody put off. */
export type Snooze = { eventId: string; kind: string };

export type AttentionList = { items: Attention[] /** More that is not shown. */; more: number; putOff: number };

export type Totals = {
  events: number;
  guests: number;
  accepted: number;
  tentative: number;
  declined: number;
  waiting: number;
};

/** Who looks at the dashboard, and what there is to show at all. */
export type DashboardFrame = {
  name: string;
  timeZone: string;
  organizationName: string;
  /** All events ever that the person may see, the sample left out. */
  eventCount: number;
  /** The organization's sample event, where there is one that the person may see. */
  sample: { id: string; name: string; canRemove: boolean } | null;
  canCreate: boolean;
  /** Whether the person may read guests of any event: otherwise there are no numbers to show. */
  readsGuests: boolean;
};

export type Upcoming = {
  events: UpcomingEvent[];
  /** Further events ahead that are not among them. */
  more: number;
  totals: Totals;
  attention: AttentionList;
  now: Date;
};

/** Guests who answered in one week, each once a week. `week` is its Monday ("2027-03-15"). */
export type TrendWeek = { week: string; accepted: number; declined: number };

export type ActivityEntry = {
  id: string;
  eventId: string;
  eventName: string;
  actor: string | null;
  text: string;
  at: Date;
};
