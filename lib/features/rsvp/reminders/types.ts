export const reminderKinds = ["answer", "countdown"] as const;
/** `answer`: before the deadline, to who owes one. `countdown`: before the event, to who comes. */
export type ReminderKind = (typeof reminderKinds)[number];

/** When a reminder is meant to go out: days before the deadline or the event, on the clock of the event's zone. */
export type ReminderPlan = { kind: ReminderKind; daysBefore: number; minuteOfDay: number };

/** Where a reminder stands now. `missed`: its time had passed when it was planned, or somebody moved the deadline. */
export type ReminderState = "planned" | "no_date" | "missed" | "skipped" | "sending" | "sent" | "closed";

/** One row of the schedule. Instants are ISO 8601 texts. */
export type ReminderItem = ReminderPlan & {
  id: string;
  note: string | null;
  state: ReminderState;
  /** When it goes or would have gone out; null while there is no deadline. */
  dueAt: string | null;
  sentAt: string | null;
  /** Households it went or goes to, and mails that have left. */
  total: number;
  sent: number;
  failed: number;
};

/** Whom a reminder would reach if it went out now. */
export type ReminderReach = {
  households: number;
  guests: number;
  /** Meant as well, but without an address. */
  withoutEmail: number;
  /** Owe an answer, but were never invited by mail: not reminded. Zero for a countdown. */
  neverInvited: number;
  /** The first few by name. */
  names: string[];
};

/** The schedule with all that its page shows. */
export type Schedule = {
  eventId: string;
  timeZone: string;
  deadline: string | null;
  startsAt: string;
  isSample: boolean;
  /** Why nothing goes out any more; null while it may. */
  closed: Record<ReminderKind, string | null>;
  reminders: ReminderItem[];
  reach: Record<ReminderKind, ReminderReach>;
};
