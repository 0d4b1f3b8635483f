import type { Submission } from "../schema";
import type { Problem, RsvpGuest, RsvpState } from "../types";

type Names = { firstName: string; lastName: string };

export type PlannedPeople = {
  /** New plus-ones by `added.<place>`, and who brings them. */
  added: ({ guest: string; sponsorId: string } & Names)[];
  renamed: ({ guestId: string } & Names)[];
  removed: string[];
};

type PeopleRefusal =
  | { ok: false; reason: "invitation_changed" }
  | { ok: false; reason: "allowance_exceeded"; allowance: number };

const maxName = 80;

/** Who brings plus-ones: the first guest of the household who was invited in their own name. */
export function sponsorOf(guests: readonly RsvpGuest[]): RsvpGuest | null {
  const own = guests.filter((guest) => guest.kind !== "plus_one");
  return own.find((guest) => guest.kind !== "child") ?? own[0] ?? null;
}

/** Plus-ones that the household may still bring. */
export function plusOnesLeft(state: Pick<RsvpState, "guests" | "household">): number {
  const brought = state.guests.filter((guest) => guest.kind === "plus_one").length;
  return sponsorOf(state.guests) ? Math.max(0, state.household.allowance - brought) : 0;
}

/** Who is new, renamed or no longer coming. A place on the form without a name is nobody. */
export function planPeople(
  state: RsvpState,
  input: Submission,
): { ok: true; people: PlannedPeople; problems: Problem[] } | PeopleRefusal {
  const plusOnes = new Map(state.guests.filter(({ kind }) => kind === "plus_one").map((guest) => [guest.id, guest]));
  const removed = Object.keys(input.remove);
  if (![...removed, ...Object.keys(input.names)].every((id) => plusOnes.has(id))) {
    return { ok: false, reason: "invitation_changed" };
  }
  const problems: Problem[] = [];
  const renamed = Object.entries(input.names).flatMap(([guestId, names]) => {
    const guest = plusOnes.get(guestId);
    if (!guest || removed.includes(guestId)) return [];
    problems.push(...nameProblems(names, `names.${guestId}`));
    return names.firstName === guest.firstName && names.lastName === guest.lastName ? [] : [{ guestId, ...names }];
  });
  const sponsor = sponsorOf(state.guests);
  const added = Object.entries(input.added).flatMap(([place, { firstName, lastName }]) => {
    if (!firstName && !lastName) return [];
    problems.push(...nameProblems({ firstName, lastName }, `added.${place}`));
    return [{ guest: `added.${place}`, sponsorId: sponsor?.id ?? "", firstName, lastName }];
  });
  const left = plusOnesLeft(state) + removed.length;
  if (added.length > 0 && (!sponsor || added.length > left)) {
    return { ok: false, reason: "allowance_exceeded", allowance: state.household.allowance };
  }
  return { ok: true, people: { added, renamed, removed }, problems };
}

function nameProblems({ firstName, lastName }: Names, field: string): Problem[] {
  if (!firstName && !lastName) return [{ code: "name_needed", field: `${field}.firstName` }];
  return Object.entries({ firstName, lastName }).flatMap(([part, value]) =>
    value.length > maxName ? [{ code: "too_long" as const, field: `${field}.${part}`, params: { max: maxName } }] : [],
  );
}
