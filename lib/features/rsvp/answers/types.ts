import type { PageLook } from "@/lib/features/events/public-page/types";
import type { Actor } from "@/lib/platform/access/scopes";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { EventId, OrganizationId } from "@/lib/platform/ids";
import type { Result } from "@/lib/platform/result";

export const answerStatuses = ["pending", "accepted", "declined", "tentative"] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

/** What somebody said about one session. */
export type GivenAnswer = { status: AnswerStatus; mealOptionId: string | null };

type RsvpMeal = { id: string; name: string; description: string | null };

export type RsvpSession = {
  id: string;
  name: string;
  kind: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  capacity: number | null;
  acceptedCount: number;
  meals: RsvpMeal[];
};

export type RsvpGuest = {
  id: string;
  firstName: string;
  lastName: string;
  kind: "regular" | "vip" | "plus_one" | "child";
  sponsorId: string | null;
  dietaryNeeds: string | null;
  /** Sessions they are asked to, in the order of the day. */
  sessionIds: string[];
  /** By session id; also of sessions that they are no longer asked to. */
  answers: Readonly<Record<string, GivenAnswer>>;
};

export type RsvpQuestion = {
  id: string;
  prompt: string;
  kind: "text" | "yes_no" | "choice";
  scope: "household" | "guest";
  options: string[];
  isRequired: boolean;
};

type RsvpReply = { questionId: string; subjectId: string; value: string };

/** Everything an answer depends on, as it stands in the database. */
export type RsvpState = {
  event: {
    name: string;
    startsAt: Date;
    endsAt: Date;
    timeZone: string;
    locale: string;
    status: "planning" | "confirmed" | "cancelled";
    completedAt: Date | null;
    archivedAt: Date | null;
  };
  form: {
    deadline: Date | null;
    introduction: string | null;
    isTentativeOffered: boolean;
    isDietaryAsked: boolean;
    isNoteOffered: boolean;
  };
  household: {
    id: string;
    name: string;
    /** How the envelope is addressed; the name when empty. */
    envelope: string | null;
    locale: string | null;
    allowance: number;
    guestNote: string | null;
    lastAnsweredAt: Date | null;
  };
  guests: RsvpGuest[];
  sessions: RsvpSession[];
  questions: RsvpQuestion[];
  replies: RsvpReply[];
};

/** A page that was sent before, and what it was told. */
export type EarlierSubmission = { id: string; outcome: unknown };

/** Whose answers are written, and by whom: a guest's scope fits, and a planner's with the household named. */
export type AtHousehold = {
  organizationId: OrganizationId;
  eventId: EventId;
  householdId: string;
  actor: Actor;
};

/** Who fills the form in. A planner may answer late, may leave out what guests must say, may take an answer back. */
export type Answering = { by: "guest" | "planner"; now: Date };

/** What is wrong with what was sent: a message's code, what it names, and the field that it belongs to. */
export type Problem = { code: ProblemCode; field: string; params?: Record<string, string | number> };

type ProblemCode = "choose_meal" | "answer_question" | "name_needed" | "too_long" | "not_offered";

/** Why nothing was written. */
export type SubmitRefusal =
  | "closed"
  | "household_gone"
  | "invitation_changed"
  | "allowance_exceeded"
  | "nothing_answered"
  | "invalid"
  | "session_full"
  | "event_full";

/** `replayed`: an earlier sending had done it already. */
export type SubmitResult = Result<{ submissionId: string; replayed: boolean }, SubmitRefusal>;

/** How an event presents itself to its guests. */
export type InvitationLook = {
  organizationName: string;
  /** What its pages wear. */
  wears: PageLook;
  slug: string;
  visibility: "private" | "unlisted" | "public";
  venueName: string | null;
  address: string | null;
  /** ISO 3166-1; decides how English dates are written. */
  addressCountry: string | null;
  contactEmail: string | null;
  cover: { src: string; srcSet: string } | null;
  cancelReason: string | null;
};

export type ClosedBecause = "cancelled" | "ended" | "deadline_passed";

/** Whether guests may answer now, and why not. */
export type AnswerWindow = { open: true } | { open: false; because: ClosedBecause };

/** Everything that the page behind a household's link shows. */
export type RsvpPage = {
  state: RsvpState;
  look: InvitationLook;
  window: AnswerWindow;
  locale: Locale;
  /** The language of the planner's words where it is not the page's own. */
  wordsLang: Locale | undefined;
  /** By which dates and times are written: the language in the event's country. */
  dateLocale: string;
  /** For the form: sending it twice is known as such. */
  key: string;
};
