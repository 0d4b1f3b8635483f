export const guestKinds = ["regular", "vip", "plus_one", "child"] as const;
export type GuestKind = (typeof guestKinds)[number];

export type GuestSource = "invited" | "ticket" | "plus_one" | "door";

export const answerStatuses = ["pending", "accepted", "declined", "tentative"] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

/** What a guest's answers add up to; `uninvited` is asked to no session. */
export const overallAnswers = ["accepted", "tentative", "pending", "declined", "uninvited"] as const;
export type OverallAnswer = (typeof overallAnswers)[number];

/** A session that a guest is asked to, and what they said. */
export type SessionAnswer = { sessionId: string; status: AnswerStatus };

/** One row of the guest list. Instants are ISO 8601 texts: the row travels as JSON too. */
export type GuestListItem = {
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  kind: GuestKind;
  source: GuestSource;
  side: string | null;
  dietaryNeeds: string | null;
  accessibilityNeeds: string | null;
  notes: string | null;
  household: { id: string; name: string; email: string | null; size: number };
  tagIds: string[];
  /** In the order of the day. */
  answers: SessionAnswer[];
  overall: OverallAnswer;
  createdAt: string;
  /** When somebody of the household answered last. */
  answeredAt: string | null;
};

/** A guest as the edit sheet shows them. */
export type GuestDetail = GuestListItem & {
  sponsor: { id: string; name: string } | null;
  /** Everyone of the household, themselves included. */
  companions: { id: string; name: string; overall: OverallAnswer }[];
};

export type TagItem = { id: string; name: string; color: TagColor; guestCount: number };

/** Colours that a tag may have; each is a tone of the design system. */
export const tagColors = ["slate", "plum", "green", "amber", "red", "blue"] as const;
export type TagColor = (typeof tagColors)[number];

export type SessionChoice = { id: string; name: string };

/** What the list's filters and forms can offer at this event. */
export type GuestChoices = { tags: TagItem[]; sides: string[]; sessions: SessionChoice[] };
