import type { Submission } from "../schema";
import type { Problem, RsvpState } from "../types";
import type { PlannedPeople } from "./people";

const maxNeeds = 500;
const maxNote = 2000;

/** Dietary needs and the note that change; null when needs are told of a guest who is not this household's. */
export function planTexts(
  state: RsvpState,
  input: Submission,
  people: PlannedPeople,
): { needs: { guest: string; value: string | null }[]; note: string | null | undefined; problems: Problem[] } | null {
  const present = new Map(state.guests.map((guest) => [guest.id, guest.dietaryNeeds ?? ""]));
  if (!Object.keys(input.needs).every((id) => present.has(id))) return null;
  const told = state.form.isDietaryAsked
    ? [
        ...Object.entries(input.needs)
          .filter(([id]) => !people.removed.includes(id))
          .map(([guest, value]) => ({ guest, field: `needs.${guest}`, value, before: present.get(guest) ?? "" })),
        ...people.added.map(({ guest }) => ({
          guest,
          field: `${guest}.needs`,
          value: input.added[guest.slice("added.".length)]?.needs ?? "",
          before: "",
        })),
      ]
    : [];
  const problems: Problem[] = told
    .filter(({ value }) => value.length > maxNeeds)
    .map(({ field }) => ({ code: "too_long", field, params: { max: maxNeeds } }));
  const note = state.form.isNoteOffered ? input.note : undefined;
  if (note && note.length > maxNote) problems.push({ code: "too_long", field: "note", params: { max: maxNote } });
  return {
    needs: told
      .filter(({ value, before }) => value !== before)
      .map(({ guest, value }) => ({ guest, value: value || null })),
    note: note === undefined || note === (state.household.guestNote ?? "") ? undefined : note || null,
    problems,
  };
}
