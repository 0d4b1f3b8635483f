import { createLayout } from "@/lib/features/seating/layouts/mutations/create-layout";
import type { RoomTable } from "@/lib/features/seating/types";
import { newId } from "@/lib/platform/ids";
import type { TestEvent } from "./factories";

/** A round table for so many, as a page sends one. */
export function roundTable(number: number, seats = 8, more: Partial<RoomTable> = {}): RoomTable {
  return {
    id: newId(),
    number,
    name: null,
    notes: null,
    shape: "round",
    at: { x: 2_000 + (number % 20) * 3_000, y: 2_000 + Math.floor(number / 20) * 3_000 },
    rotation: 0,
    width: 1_830,
    depth: 1_830,
    seats: Array.from({ length: seats }, (_, index) => ({
      id: newId(),
      position: index + 1,
      kind: "chair",
      isRemoved: false,
    })),
    groupId: null,
    isLocked: false,
    revision: 1,
    ...more,
  };
}

/** A layout with round tables of so many seats each. */
export async function makeLayout(
  event: TestEvent,
  { tables = 2, seats = 8, name = "Ballroom", sessionId = null as string | null } = {},
): Promise<{ layoutId: string; tables: RoomTable[]; seatIds: string[] }> {
  const made = Array.from({ length: tables }, (_, index) => roundTable(index + 1, seats));
  const result = await createLayout(event.scope, {
    name,
    sessionId,
    style: "banquet",
    unit: "metres",
    aisle: 1_200,
    legalCapacity: null,
    outline: [
      { x: 0, y: 0 },
      { x: 60_000, y: 0 },
      { x: 60_000, y: 60_000 },
      { x: 0, y: 60_000 },
    ],
    tables: made,
    objects: [],
  });
  if (!result.ok) throw new Error(result.message);
  const seatIds = made.flatMap((table) => table.seats.map(({ id }) => id));
  return { layoutId: result.layoutId, tables: made, seatIds };
}

/** One guest to one seat, as a page sends it. */
export const seating = (guestId: string, seatId: string | null, expects: string | null = null, isLocked = false) =>
  ({ do: "seat", guestId, seatId, isLocked, expects }) as const;
