/** What the guest table can show beside the name, in the order in which it offers them. */
export const guestColumns = [
  "household",
  "answer",
  "tags",
  "needs",
  "email",
  "phone",
  "kind",
  "side",
  "notes",
] as const;
export type GuestColumn = (typeof guestColumns)[number];

/** How somebody likes the list of one event. */
export type TableLook = { columns: GuestColumn[]; isDense: boolean };

/** A list under a name. */
export type GuestView = {
  id: string;
  name: string;
  /** Everybody who may see the guests sees it. */
  isShared: boolean;
  /** Whether it is one's own: others' can be opened, not changed. */
  isMine: boolean;
  ownerName: string;
  /** The address's query, without a place in the list. */
  query: string;
  columns: GuestColumn[];
};

export type GuestViews = { look: TableLook; views: GuestView[] };
