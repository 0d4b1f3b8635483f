export const notificationKinds = [
  "answers_given",
  "capacity_full",
  "seats_released",
  "import_finished",
  "import_failed",
  "import_undone",
  "invitations_sent",
  "mail_failed",
  "event_confirmed",
  "event_moved",
  "event_cancelled",
  "event_deleted",
  "member_joined",
  "staff_joined",
  "staff_added",
  "export_finished",
  "export_failed",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Something that happened, before it is known who is told. */
export type News = {
  kind: NotificationKind;
  /** One for everything that is told once: whoever handles it again keeps nothing. */
  occasion: string;
  organizationId: string;
  eventId: string | null;
  /** What is counted together until it is read. */
  gather: string;
  count: number;
  subjectId: string | null;
  subjectName: string | null;
  /** Who did it: they are not told. */
  by: string | null;
  /** Told alone, whoever else might read of it. */
  to: string | null;
  at: Date;
};

/** A notification as it is shown: what to read, where it leads. */
export type NotificationItem = {
  id: string;
  kind: NotificationKind;
  /** In plain words, with what it is about in `strong` parts. */
  sentence: readonly SentencePart[];
  href: string;
  /** Where it was, for who works for several. */
  organizationName: string;
  occurredAt: Date;
  isRead: boolean;
};

export type SentencePart = { text: string; strong?: true };

/** The latest, and how many are unread over all; with the present moment and the person's zone, to tell times by. */
export type Bell = { unread: number; latest: NotificationItem[]; now: Date; timeZone: string };

export type NotificationPage = {
  items: NotificationItem[];
  unread: number;
  total: number;
  now: Date;
  timeZone: string;
  nextCursor: string | null;
};
