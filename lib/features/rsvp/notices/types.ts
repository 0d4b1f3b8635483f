/** Something that is no longer as guests know it, in words: before and now. */
export type TimeChange = {
  /** The session that it is about; null for the event as a whole. */
  sessionId: string | null;
  what: "when" | "where";
  /** The session's name; null for the event. */
  name: string | null;
  before: string | null;
  now: string | null;
};

/** Whom a notice would reach. */
export type NoticeReach = { households: number; guests: number; withoutEmail: number };

/** What a planner is offered to tell the guests, and how it went last time. */
export type WaitingNotice = {
  noticeId: string;
  changes: TimeChange[];
  reach: NoticeReach;
  mail: { subject: string; html: string };
};
