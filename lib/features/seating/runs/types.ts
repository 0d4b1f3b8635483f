import type { AutoSeatingNews } from "../auto/types";

/** What a server tells of auto-seating, a line of JSON each: first the run's id, last a final proposal or a failure. */
export type RunNews =
  | { is: "started"; runId: string }
  /** Other events are seated first: it begins by itself. */
  | { is: "waiting" }
  | AutoSeatingNews;

/** Why a run was not started. */
export type RunRefusal =
  /** Somebody seats a layout of this event just now. */
  | "busy"
  /** The server seats as many events as it can, and many wait. */
  | "crowded"
  | "too_large"
  | "nobody";
