import type { ActivityItem } from "../activity/types";
import type { ShownStatus } from "../rules";
import type { SessionItem } from "../sessions/types";

/** Guests on the list, each counted once by how they stand towards the event as a whole. */
export type AnswerCounts = {
  /** Come to at least one session. */
  accepted: number;
  /** Come to none yet, but perhaps to one. */
  tentative: number;
  /** Have declined all that they were asked. */
  declined: number;
  /** Have not answered everything, and accepted nothing. */
  waiting: number;
  /** Are asked to no session. */
  notAsked: number;
};

export type TeamMember = {
  userId: string;
  name: string;
  role: "lead_planner" | "assistant" | "coordinator" | "door";
};

export type NextStep = { key: string; label: string; href: string };

/** The next fixed point on the way. */
export type Milestone = { label: string; at: Date } | null;

export type EventOverview = {
  now: Date;
  startsAt: Date;
  timeZone: string;
  status: ShownStatus;
  capacity: number | null;
  acceptedCount: number;
  milestone: Milestone;
  nextSteps: NextStep[];
  sessions: SessionItem[];
  team: TeamMember[];
  guestCount: number;
  /** What only those see who may read guests. */
  guests: {
    households: number;
    invitedHouseholds: number;
    answers: AnswerCounts;
    activity: ActivityItem[];
  } | null;
};
