import { groupBy } from "@/lib/platform/group-by";
import { foldText } from "@/lib/platform/text";
import type { SeatingChange, SeatingGuest, SeatingPlan } from "../types";

const chartColumns = [
  "Table",
  "Table name",
  "Seat",
  "First name",
  "Last name",
  "Household",
  "Answer",
  "Meal",
  "Dietary needs",
  "Accessibility needs",
] as const;

/** The chart as rows: seat by seat with empty ones, then everybody who is coming and has no seat. */
export function chartRows(
  { room, assignments }: Pick<SeatingPlan, "room" | "assignments">,
  guests: readonly SeatingGuest[],
): string[][] {
  const people = new Map(guests.map((guest) => [guest.id, guest]));
  const sits = new Map(assignments.map(({ seatId, guestId }) => [seatId, people.get(guestId)]));
  const seated = new Set(assignments.map(({ guestId }) => guestId));
  const rows = room.tables.flatMap((table) =>
    table.seats
      .filter(({ isRemoved }) => !isRemoved)
      .map((seat) => [String(table.number), table.name ?? "", String(seat.position), ...cellsOf(sits.get(seat.id))]),
  );
  const waiting = guests
    .filter((guest) => guest.answer === "accepted" && !seated.has(guest.id))
    .map((guest) => ["", "", "", ...cellsOf(guest)]);
  return [[...chartColumns], ...rows, ...waiting];
}

function cellsOf(guest: SeatingGuest | undefined): string[] {
  if (!guest) return ["", "", "", "", "", "", ""];
  const { firstName, lastName, householdName, answer, meal, dietaryNeeds, accessibilityNeeds } = guest;
  return [firstName, lastName, householdName, answer, meal ?? "", dietaryNeeds ?? "", accessibilityNeeds ?? ""];
}

export type ChartProblem = { line: number; name: string; reason: string };

export type ReadChart = { changes: SeatingChange[]; problems: ChartProblem[]; unchanged: number };

const columnOf = (header: readonly string[], ...names: string[]): number =>
  header.findIndex((cell) => names.includes(foldText(cell)));

/**
 * Reads a chart back: who is named with a table and a seat is to sit there; with a table alone, on its first free seat.
 * Who is not named stays. A name that is on the list twice needs its household. Says of each line that cannot be followed
 * why; null when the file has no columns for names and tables.
 */
export function readChart(
  [header = [], ...lines]: readonly (readonly string[])[],
  plan: SeatingPlan,
  guests: readonly SeatingGuest[],
): ReadChart | null {
  const columns = {
    table: columnOf(header, "table", "table number"),
    seat: columnOf(header, "seat", "seat number"),
    first: columnOf(header, "first name"),
    last: columnOf(header, "last name"),
    name: columnOf(header, "name", "guest"),
    household: columnOf(header, "household"),
  };
  if (columns.table < 0 || (columns.first < 0 && columns.last < 0 && columns.name < 0)) return null;
  const cell = (line: readonly string[], column: number): string => (column < 0 ? "" : (line[column] ?? "").trim());
  const asked = lines.flatMap((line, index) => {
    const name = cell(line, columns.name) || `${cell(line, columns.first)} ${cell(line, columns.last)}`.trim();
    const table = cell(line, columns.table);
    if (!name || !table) return [];
    const number = Number(cell(line, columns.seat) || "0");
    return [{ line: index + 2, name, table: Number(table), seat: number, household: cell(line, columns.household) }];
  });
  return follow(asked, plan, guests);
}

type Asked = { line: number; name: string; table: number; seat: number; household: string };

function follow(
  asked: readonly Asked[],
  { room, assignments, heldSeatIds }: SeatingPlan,
  guests: readonly SeatingGuest[],
): ReadChart {
  const byName = groupBy(guests, (guest) => foldText(`${guest.firstName} ${guest.lastName}`));
  const tables = new Map(room.tables.map((table) => [table.number, table]));
  const now = new Map(assignments.map(({ guestId, seatId, isLocked }) => [guestId, { seatId, isLocked }]));
  const found: { guest: SeatingGuest; ask: Asked }[] = [];
  const problems: ChartProblem[] = [];
  const refuse = ({ line, name }: Asked, reason: string) => problems.push({ line, name, reason });
  for (const ask of asked) {
    const all = byName.get(foldText(ask.name)) ?? [];
    const some = ask.household ? all.filter((guest) => foldText(guest.householdName) === foldText(ask.household)) : all;
    const [guest, ...others] = some;
    if (!guest) refuse(ask, "Nobody on the list has this name.");
    else if (others.length > 0) refuse(ask, "Several guests have this name: add the household.");
    else if (guest.answer === "declined") refuse(ask, "They are not coming.");
    else if (found.some((each) => each.guest.id === guest.id)) refuse(ask, "They are in the file twice.");
    else found.push({ guest, ask });
  }
  const moving = new Set(found.map(({ guest }) => guest.id));
  const staying = assignments.flatMap(({ guestId, seatId }) => (moving.has(guestId) ? [] : [seatId]));
  const taken = new Set([...heldSeatIds, ...staying]);
  const changes: SeatingChange[] = [];
  let unchanged = 0;
  // Who has a seat by number first: the rest take what they leave.
  for (const { guest, ask } of found.toSorted((a, b) => Number(a.ask.seat === 0) - Number(b.ask.seat === 0))) {
    const seats = tables.get(ask.table)?.seats.filter(({ isRemoved }) => !isRemoved);
    const free = seats?.find(({ id, position }) => !taken.has(id) && (ask.seat === 0 || position === ask.seat));
    if (!seats) refuse(ask, `There is no table ${ask.table}.`);
    else if (!free)
      refuse(ask, ask.seat === 0 ? `Table ${ask.table} is full.` : `Seat ${ask.seat} is taken or not there.`);
    else {
      taken.add(free.id);
      const before = now.get(guest.id);
      if (before?.seatId === free.id) unchanged++;
      else {
        const isLocked = before?.isLocked ?? false;
        changes.push({ do: "seat", guestId: guest.id, seatId: free.id, isLocked, expects: before?.seatId ?? null });
      }
    }
  }
  return { changes, problems: problems.toSorted((a, b) => a.line - b.line), unchanged };
}
