import type { Locale } from "@/lib/platform/i18n/locales";

export const announcementStatuses = ["draft", "scheduled", "sending", "sent", "cancelled"] as const;
export type AnnouncementStatus = (typeof announcementStatuses)[number];

/** What is told in one language. The body is written in the small markup of rules/text. */
export type AnnouncementText = { subject: string; body: string };

/** The languages that are written; the main one always is. */
export type AnnouncementTexts = Partial<Record<Locale, AnnouncementText>>;

/** Some of what a source offers: one of its ways to choose, with what was chosen there. */
export type Selection = { source: string; by: string; values: Record<string, string[]> };

/** Whom an announcement is meant for. Nobody gets it twice. */
export type Audience = Selection[];

/** A source of recipients as the composer shows it: ways to choose, each with the fields that it asks for. */
export type SourceChoice = { key: string; label: string; noun: [one: string, other: string]; ways: SourceWay[] };
type SourceWay = { key: string; label: string; fields: SourceField[] };
export type SourceField = {
  key: string;
  label: string;
  /** One value, some of a few, or some of many that are found by typing. */
  kind: "one" | "some" | "search";
  /** All there is to choose; for a search what is chosen already. */
  options: { value: string; label: string }[];
};

export type Omission = "no_address" | "unreachable" | "suppressed" | "removed" | "cancelled";

/** Somebody as a source names them: who shares household and address (or number) shares a message. */
export type RecipientRow = {
  source: string;
  recipientKey: string;
  subjectId: string;
  householdId: string | null;
  name: string;
  firstNames: string[];
  address: string | null;
  /** E.164, of those who have no mail address. */
  number: string | null;
  locale: string | null;
  people: number;
  omission: Omission | null;
};

/** How many messages an audience means, for how many people, and who is left out and why. */
export type AudienceCount = {
  mails: number;
  texts: number;
  people: number;
  /** Of these people, those reached by text message. */
  peopleByText: number;
  /** Of those left out for want of a mail address, who has a number that texts could go to. */
  textable: number;
  leftOut: Partial<Record<Omission, number>>;
};

export const recipientStates = ["waiting", "queued", "sent", "failed", "left_out"] as const;
export type RecipientState = (typeof recipientStates)[number];
export type RecipientCounts = Record<RecipientState, number>;

/** One row of the list. Instants are ISO 8601 texts. */
export type AnnouncementItem = {
  id: string;
  subject: string;
  status: AnnouncementStatus;
  createdAt: string;
  sendAt: string | null;
  requestedAt: string | null;
  by: string | null;
  counts: RecipientCounts;
  /** Those of them that go by text message. */
  textCounts: RecipientCounts;
};

export type Announcement = Omit<AnnouncementItem, "subject"> & {
  locale: Locale;
  texts: AnnouncementTexts;
  audience: Audience;
  /** Who has no mail address gets it as a text message. */
  byText: boolean;
  version: number;
  /** Recipients are settled: from here on taking it back means cancelling what has not left. */
  isSettled: boolean;
  finishedAt: string | null;
  cancelledAt: string | null;
};

/** One row of the delivery report. */
export type ReportRow = {
  id: string;
  name: string;
  address: string | null;
  /** Where it went as a text message. */
  number: string | null;
  people: number;
  state: RecipientState;
  omission: Omission | null;
  /** When it left. */
  sentAt: string | null;
  /** When it was opened first, where that is followed. */
  openedAt: string | null;
  /** Why it did not. */
  problem: string | null;
};

export type Template = { id: string; name: string; locale: Locale; texts: AnnouncementTexts };
