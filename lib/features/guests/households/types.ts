import type { GuestListItem } from "../types";

/** A household as its sheet shows it. */
export type HouseholdDetail = {
  id: string;
  name: string;
  envelope: string | null;
  email: string | null;
  /** Where mail goes when `email` is empty: the first guest's address; null when no mail reaches them. */
  mailedTo: string | null;
  phone: string | null;
  addressLine: string | null;
  addressCity: string | null;
  addressPostalCode: string | null;
  addressCountry: string | null;
  locale: string | null;
  allowance: number;
  /** Plus-ones that it has named. */
  plusOnes: number;
  guestNote: string | null;
  answeredAt: string | null;
  /** The secret link; only for whoever may answer on its behalf. */
  link: string | null;
  members: GuestListItem[];
};

/** A household to choose from. */
export type HouseholdChoice = { id: string; name: string; memberNames: string };
