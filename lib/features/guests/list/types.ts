import type { GuestListItem, OverallAnswer } from "../types";

/** How the search was read: as typed, or, when nothing matched, forgiving typos. */
export type SearchMode = "literal" | "forgiving";

export type GuestCounts = {
  /** Guests that the filter lets through, and in how many households. */
  matching: number;
  households: number;
  /** All guests of the event. */
  total: number;
};

export type GuestPage = {
  items: GuestListItem[];
  /** Pass as `after` for the next rows; null at the end. */
  nextCursor: string | null;
  counts: GuestCounts;
  search: SearchMode;
};

type HouseholdMember = Pick<GuestListItem, "id" | "firstName" | "lastName" | "kind" | "overall">;

/** One row of the household view. */
export type HouseholdListItem = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  city: string | null;
  allowance: number;
  answeredAt: string | null;
  /** Whether an invitation was mailed to it. */
  isInvited: boolean;
  overall: OverallAnswer;
  members: HouseholdMember[];
};

export type HouseholdPage = {
  items: HouseholdListItem[];
  nextCursor: string | null;
  counts: GuestCounts;
  search: SearchMode;
};
