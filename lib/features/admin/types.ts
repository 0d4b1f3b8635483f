export const runStatuses = ["running", "completed", "failed", "cancelled"] as const;
export type RunStatus = (typeof runStatuses)[number];

/** Who runs the functions here. */
type Engine = "embedded" | "inngest";

/** How background work is, in numbers. */
export type JobsState = {
  engine: Engine;
  isWell: boolean;
  /** Events and pieces of work that are due and in nobody's hands. */
  waiting: number;
  working: number;
  oldestWaitingSeconds: number;
  lastTickAt: Date | null;
};

/** A background function with its triggers and what has become of it. */
export type JobFunction = {
  id: string;
  name: string;
  events: string[];
  schedules: { cron: string; nextAt: Date }[];
  /** What it is held to: "4 at a time". */
  limits: string[];
  waiting: number;
  working: number;
  running: number;
  /** Ended within the last 24 hours. */
  completedToday: number;
  failedToday: number;
  lastRunAt: Date | null;
};

export type RunItem = {
  id: string;
  functionId: string;
  functionName: string;
  status: RunStatus;
  eventName: string;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  replayOf: string | null;
  /** Why it failed or was cancelled, or why its last try failed; masked. */
  problem: string | null;
  nextAt: Date | null;
};

export type RunStep = { name: string; finishedAt: Date; outcome: "data" | "error"; value: unknown };

export type RunPending = {
  name: string;
  kind: "call" | "sleep" | "wait";
  dueAt: Date;
  isUnderWay: boolean;
  /** Tries that have failed. */
  attempt: number;
  interruptions: number;
  lastError: unknown;
  waitsFor: string | null;
};

/** A run with everything about it; every value is masked. */
export type Run = Omit<RunItem, "problem" | "nextAt"> & {
  eventId: string;
  input: unknown;
  output: unknown;
  error: unknown;
  steps: RunStep[];
  pending: RunPending[];
  replays: { id: string; status: RunStatus; createdAt: Date }[];
};
