import { columnLabels } from "@/lib/features/guests/views/rules";
import type { GuestColumn } from "@/lib/features/guests/views/types";

/** A column of the table: the box, the name, or one that was chosen. */
export type GridColumn = "box" | "name" | GuestColumn;

/** How columns share the width: each grows by its weight from a basis in rem, and shrinks alike. */
const widths: Record<Exclude<GridColumn, "box" | "answer">, readonly [weight: number, basis: number]> = {
  name: [3, 11],
  household: [2, 8],
  tags: [2, 7.5],
  needs: [2, 7.5],
  email: [3, 9],
  phone: [1, 7.5],
  kind: [0, 5.5],
  side: [1, 5.5],
  notes: [3, 8],
};

function columnFlex(column: GridColumn): string {
  if (column === "box") return "0 0 3.25rem";
  // A mark for each session beside what they add up to.
  if (column === "answer") return "0 0 var(--answer)";
  const [weight, basis] = widths[column];
  return `${weight} 1 ${basis}rem`;
}

export const gridLabel = (column: GridColumn): string =>
  column === "box" ? "Selected" : column === "name" ? "Name" : columnLabels[column];

/** What a click on the heading sorts by. */
export const sortOf: Partial<Record<GridColumn, string>> = { name: "name", household: "household", answer: "answered" };

/** What can be changed where it stands. Answers are the guests' own: they are given in their panel. */
export const isEditable = (column: GridColumn): boolean => column !== "box" && column !== "answer";

/**
 * Where a chosen column is seen: all where the table is wide, the first two on a middle one, none on a phone, whose rows
 * are cards. By the table's own width, not the window's.
 */
function columnShown(place: number): string {
  return place < 2 ? "hidden @2xl:flex" : "hidden @4xl:flex";
}

/** How a column's cells and its heading stand: made once for the table, not once for each of its cells. */
export type ColumnPlace = { column: GridColumn; flex: string; shown: string };

export function placeColumns(columns: readonly GridColumn[]): ColumnPlace[] {
  const nameAt = columns.indexOf("name");
  return columns.map((column, at) => ({
    column,
    flex: columnFlex(column),
    shown: column === "box" ? "flex justify-center" : column === "name" ? "flex" : columnShown(at - nameAt - 1),
  }));
}
