import { isId } from "@/lib/platform/ids";
import type { Input } from "./knock";

/** An id in an input, with every place where it stands: "change.tagId", "answers.*" for a key. */
type FoundId = { id: string; place: string };

/** The ids in an input in order, each once, but that of the event itself. */
export function idsIn(input: Input): FoundId[] {
  const found = new Map<string, string>();
  const note = (id: string, place: string): void => {
    if (isId(id) && !found.has(id)) found.set(id, place);
  };
  walk({ ...input, eventId: undefined }, "", note);
  return [...found].map(([id, place]) => ({ id, place }));
}

function walk(value: unknown, place: string, note: (id: string, place: string) => void): void {
  if (typeof value === "string") note(value, place);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = isId(key) ? "*" : key;
    const innerPlace = place === "" ? at : `${place}.${at}`;
    note(key, innerPlace);
    walk(inner, innerPlace, note);
  }
}

/**
 * The caller's own valid input once for every id in it, with that one id replaced by another's of the same kind. Ids
 * that both share stay.
 */
export function withForeignIds(own: Input, others: Input): { place: string; input: Input }[] {
  const theirs = idsIn(others);
  return idsIn(own).flatMap(({ id, place }, index) => {
    const foreign = theirs[index];
    if (!foreign || foreign.place !== place) throw new Error(`Two inputs of one row differ in shape at ${place}`);
    if (foreign.id === id) return [];
    const input: Input = JSON.parse(JSON.stringify(own).replaceAll(id, foreign.id));
    return [{ place, input }];
  });
}
