import type { SeatingGuest } from "../types";

export type GuestFilter = {
  search: string;
  /** Which guests the list holds. */
  show: "unseated" | "seated" | "all";
  side: string | null;
  tagId: string | null;
  meal: string | null;
  hasNeeds: boolean;
};

export const everyGuest: GuestFilter = {
  search: "",
  show: "unseated",
  side: null,
  tagId: null,
  meal: null,
  hasNeeds: false,
};

/** Whether they are expected to come, as far as is known. */
export function mayCome({ answer }: Pick<SeatingGuest, "answer">): boolean {
  return answer !== "declined" && answer !== "uninvited";
}

const order: Record<SeatingGuest["answer"], number> = {
  accepted: 0,
  tentative: 1,
  pending: 2,
  uninvited: 3,
  declined: 4,
};

/** The guests that a filter leaves: accepted ones without a seat first, households together. */
export function listedGuests(
  guests: readonly SeatingGuest[],
  seated: { has(guestId: string): boolean },
  filter: GuestFilter,
): SeatingGuest[] {
  const words = plain(filter.search).split(" ").filter(Boolean);
  const found = guests.filter((guest) => {
    const isSeated = seated.has(guest.id);
    if (filter.show !== "all" && isSeated !== (filter.show === "seated")) return false;
    if (filter.show === "unseated" && !mayCome(guest)) return false;
    if (filter.side !== null && guest.side !== filter.side) return false;
    if (filter.tagId !== null && !guest.tagIds.includes(filter.tagId)) return false;
    if (filter.meal !== null && guest.meal !== filter.meal) return false;
    if (filter.hasNeeds && !guest.dietaryNeeds && !guest.accessibilityNeeds) return false;
    return words.length === 0 || words.every((word) => searched(guest).includes(word));
  });
  // Everybody of a household stands where its first one does.
  const rank = (guest: SeatingGuest) => order[guest.answer] + (seated.has(guest.id) ? 10 : 0);
  const first = new Map<string, number>();
  for (const guest of found) first.set(guest.householdId, Math.min(first.get(guest.householdId) ?? 99, rank(guest)));
  const place = new Map([...first.keys()].map((id, index) => [id, index]));
  return found
    .map((guest, index) => ({ guest, index }))
    .sort((a, b) => {
      const [one, other] = [a.guest.householdId, b.guest.householdId];
      if (one === other) return rank(a.guest) - rank(b.guest) || a.index - b.index;
      return (first.get(one) ?? 0) - (first.get(other) ?? 0) || (place.get(one) ?? 0) - (place.get(other) ?? 0);
    })
    .map(({ guest }) => guest);
}

const searchedText = new WeakMap<SeatingGuest, string>();

function searched(guest: SeatingGuest): string {
  const known = searchedText.get(guest);
  if (known !== undefined) return known;
  const { firstName, lastName, householdName, dietaryNeeds, accessibilityNeeds } = guest;
  const text = plain([firstName, lastName, householdName, dietaryNeeds, accessibilityNeeds].filter(Boolean).join(" "));
  searchedText.set(guest, text);
  return text;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

export function fullName({ firstName, lastName }: Pick<SeatingGuest, "firstName" | "lastName">): string {
  return `${firstName} ${lastName}`.trim();
}

export function initials({ firstName, lastName }: Pick<SeatingGuest, "firstName" | "lastName">): string {
  return [firstName, lastName]
    .map((name) => [...name.trim()][0] ?? "")
    .join("")
    .toUpperCase();
}
