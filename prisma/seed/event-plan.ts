import type {
  AnswerStatus,
  EventKind,
  EventStatus,
  EventVisibility,
  GuestKind,
  PageFont,
  PageNoteKind,
  PageTheme,
  QuestionKind,
  SessionKind,
} from "@/lib/platform/db/generated/client";

/** A wall-clock time in the event's zone, `day` days from the event's first. */
export type ClockTime = { day: number; time: string };

export type SessionPlan = {
  kind: SessionKind;
  name: string;
  from: ClockTime;
  to: ClockTime;
  place?: string;
  description?: string;
  capacity?: number;
  /** Who is asked: everybody, or this share of the guests. */
  askedShare?: number;
  meals?: { name: string; description?: string }[];
};

type QuestionPlan = {
  prompt: string;
  kind: QuestionKind;
  scope: "household" | "guest";
  options?: string[];
  replies: string[];
};

/** What an event's page wears and says. */
export type PagePlan = {
  theme: PageTheme;
  font?: PageFont;
  accentColor?: string;
  sections: string[];
  notes: { kind: PageNoteKind; title: string; body: string; link?: string }[];
  questions: { question: string; answer: string }[];
};

/** A demo event: what a planner would have entered, and how far its guests have got. */
export type EventPlan = {
  /** Seeds its own numbers, so that changing one event leaves the others. */
  seed: number;
  name: string;
  slug: string;
  kind: EventKind;
  status: EventStatus;
  visibility: EventVisibility;
  timeZone: string;
  locale?: string;
  currency: string;
  /** Its first day is the first such weekday (1 Monday to 7 Sunday), this many days from today or later. */
  startsInDays: number;
  weekday: number;
  summary: string;
  description: string;
  venue: {
    name: string;
    line: string;
    city: string;
    postalCode: string;
    country: string;
    latitude: number;
    longitude: number;
  };
  contactEmail: string;
  capacity?: number;
  coverHue: number;
  page?: PagePlan;
  sessions: SessionPlan[];
  form: { deadlineInDays: number; introduction: string; isTentativeOffered?: boolean };
  questions: QuestionPlan[];
  guests: {
    count: number;
    perHousehold: readonly [number, number];
    sides: string[];
    tags: { name: string; color: string }[];
  };
  progress: Progress;
};

type Progress = {
  /** Shares of households. */
  invited: number;
  answered: number;
  /** Of those who answered. */
  accepted: number;
  tentative?: number;
};

export type GuestPlan = {
  id: string;
  householdId: string;
  firstName: string;
  lastName: string;
  email: string | null;
  kind: GuestKind;
  side: string | null;
  dietaryNeeds: string | null;
  accessibilityNeeds: string | null;
  position: number;
  tags: string[];
};

export type HouseholdPlan = {
  id: string;
  name: string;
  email: string | null;
  allowance: number;
  city: string;
  guests: GuestPlan[];
};

export type AnswerPlan = {
  guestId: string;
  sessionId: string;
  status: AnswerStatus;
  mealOptionId: string | null;
  at: Date;
};
