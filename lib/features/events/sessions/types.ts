export const sessionKinds = [
  "ceremony",
  "reception",
  "dinner",
  "party",
  "brunch",
  "talk",
  "workshop",
  "other",
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionKindLabels: Record<SessionKind, string> = {
  ceremony: "Ceremony",
  reception: "Reception",
  dinner: "Dinner",
  party: "Party",
  brunch: "Brunch",
  talk: "Talk",
  workshop: "Workshop",
  other: "Other",
};

/** A part of an event, with how many are invited to it and come. */
export type SessionItem = {
  id: string;
  kind: SessionKind;
  name: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  description: string | null;
  capacity: number | null;
  acceptedCount: number;
  /** Guests on the list who are invited to it. */
  invitedCount: number;
  invitesAll: boolean;
  /** Order among sessions that start together. */
  position: number;
};

/** The parts of an event in their order, and how many guests it has. */
export type SessionList = { sessions: SessionItem[]; guestCount: number };
