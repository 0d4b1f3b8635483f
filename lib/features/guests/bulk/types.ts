/** What a change of many guests touched, and so what taking it back puts in order. */
export type ChangedField = "tags" | "kind" | "side" | "sessions" | "households";

export type BulkOutcome = {
  /** Guests who really changed. */
  count: number;
  /** What `undoChange` wants; good for a day. */
  changeId: string;
  message: string;
};
