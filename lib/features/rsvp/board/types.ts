import type { MailState } from "@/lib/platform/mail/types";
import type { AnswerStatus, RsvpState } from "../answers/types";

type StatusCounts = Record<AnswerStatus, number>;

export type BoardMeal = { id: string; name: string; count: number };

/** One session as its answers stand. */
export type BoardSession = StatusCounts & {
  id: string;
  name: string;
  kind: string;
  startsAt: string;
  capacity: number | null;
  /** Places that are free; null without a capacity. */
  placesLeft: number | null;
  meals: BoardMeal[];
  /** Who comes and has chosen no meal, where there are meals. */
  withoutMeal: number;
  /** What those who come cannot or do not eat, the most frequent first. */
  needs: { text: string; count: number }[];
};

/** A household that still owes an answer. */
export type MissingHousehold = {
  id: string;
  name: string;
  email: string | null;
  guestCount: number;
  invitedAt: string | null;
  /** Its link, to send by other ways; null for who may not answer in its place. */
  url: string | null;
};

export type RecentAnswer = {
  id: string;
  at: string;
  guestName: string;
  householdId: string;
  sessionName: string;
  status: AnswerStatus;
  mealName: string | null;
  by: "guest" | "planner" | "system";
  userName: string | null;
};

/** Households that answered on a day of the event's zone ("2027-03-14"); a quiet day holds 0. */
export type TrendDay = { day: string; households: number };

/** The planner's live view. Instants are ISO 8601 texts: the same travels as JSON. */
export type Board = {
  timeZone: string;
  deadline: string | null;
  guests: {
    total: number;
    /** Come to at least one session. */
    coming: number;
    /** Owe at least one answer. */
    waiting: number;
    /** Places of the event, where its capacity is enforced. */
    capacity: number | null;
  };
  households: { total: number; invited: number; answered: number; waiting: number };
  sessions: BoardSession[];
  trend: TrendDay[];
  recent: RecentAnswer[];
  missing: MissingHousehold[];
};

/** One household's answers as the planner sees and enters them. */
export type HouseholdAnswers = {
  state: RsvpState;
  email: string | null;
  /** The household's link; null for who may not answer in its place. */
  url: string | null;
  mails: { id: string; at: string; toAddress: string | null; status: MailState }[];
  history: RecentAnswer[];
  canAnswer: boolean;
  /** For the form: sending it twice is known as such. */
  key: string;
};
