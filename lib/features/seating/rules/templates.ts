import type { RoomObject, RoomSeat, RoomTable } from "../types";
import { openSeats } from "./seats";
import { placeFurniture } from "./template-furniture";
import { fittingPlaces } from "./template-places";
import { type Plan, planFor, type TemplateInput } from "./template-plans";

export type Template = {
  tables: Omit<RoomTable, "revision">[];
  objects: Omit<RoomObject, "revision">[];
  seats: number;
  /** Guests for whom the room is too small in this style. */
  missing: number;
};

/**
 * A room furnished for so many guests: everything stands inside the outline, doors stay free, and the aisle is kept
 * between the chairs. Where not everybody fits, it is as full as it can be and says how many are missing.
 */
export function furnish(input: TemplateInput): Template {
  const furniture = placeFurniture(input);
  const fixed = input.objects.filter(({ kind }) => kind !== "power");
  let best: Template | null = null;
  for (const plan of planFor(input)) {
    const tables = built(plan, input, [...fixed, ...furniture]);
    const seats = tables.reduce((sum, table) => sum + openSeats(table.seats).length, 0);
    const template = { tables, objects: furniture, seats, missing: Math.max(0, input.guests - seats) };
    if (template.missing === 0) return template;
    if (!best || template.seats > best.seats) best = template;
  }
  return best ?? { tables: [], objects: furniture, seats: 0, missing: input.guests };
}

function built(plan: Plan, input: TemplateInput, obstacles: Omit<RoomObject, "revision">[]): Template["tables"] {
  const tables: Template["tables"] = [];
  let left = input.guests;
  for (const part of plan) {
    const wanted = Math.min(left, part.guests);
    if (wanted <= 0) continue;
    const places = fittingPlaces(part, { ...input, obstacles, tables }, Math.ceil(wanted / part.seats));
    const counts = evenly(Math.min(wanted, places.length * part.seats), places.length);
    places.forEach((place, index) => {
      const { shape, width, depth } = part;
      const seats = chairs(counts[index] ?? 0, input.newId);
      const own = { shape, width, depth, at: place.at, rotation: place.rotation, seats };
      const groupId = place.group === null ? null : (part.groupIds?.[place.group] ?? null);
      tables.push({
        id: input.newId(),
        number: tables.length + 1,
        name: null,
        notes: null,
        groupId,
        isLocked: false,
        ...own,
      });
    });
    left -= counts.reduce((sum, count) => sum + count, 0);
  }
  return tables;
}

/** So many over so many, as alike as they can be, the fuller ones first. */
function evenly(total: number, over: number): number[] {
  return Array.from({ length: over }, (_, index) => Math.floor(total / over) + (index < total % over ? 1 : 0));
}

function chairs(count: number, newId: () => string): RoomSeat[] {
  return Array.from({ length: count }, (_, index) => {
    return { id: newId(), position: index + 1, kind: "chair", isRemoved: false };
  });
}
