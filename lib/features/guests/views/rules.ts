import { readGuestQuery, writeGuestQuery } from "../list/schema";
import { type GuestColumn, guestColumns } from "./types";

export const columnLabels: Record<GuestColumn, string> = {
  household: "Household",
  answer: "Answer",
  tags: "Tags",
  needs: "Needs",
  email: "E-mail",
  phone: "Phone",
  kind: "Kind",
  side: "Side",
  notes: "Notes",
};

export const defaultColumns: readonly GuestColumn[] = ["household", "answer", "tags", "needs", "email"];

/** Columns as they were kept: what is no longer offered drops out, and none is there twice. */
export function readColumns(kept: readonly string[]): GuestColumn[] {
  return [...new Set(kept)].filter((name): name is GuestColumn => guestColumns.some((column) => column === name));
}

/** One column nearer to the start or the end. */
export function moveColumn(columns: readonly GuestColumn[], column: GuestColumn, by: -1 | 1): GuestColumn[] {
  const from = columns.indexOf(column);
  const other = columns[from + by];
  if (from < 0 || !other) return [...columns];
  return columns.map((each) => (each === column ? other : each === other ? column : each));
}

/** Lists that every event has. */
export const readyViews = [
  { name: "All guests", query: "" },
  { name: "Not answered", query: "answer=pending" },
  { name: "Coming", query: "answer=accepted" },
  { name: "Not coming", query: "answer=declined" },
  { name: "With needs", query: "needs=any" },
  { name: "Children", query: "kind=child" },
  { name: "VIPs", query: "kind=vip" },
  { name: "No mail reaches them", query: "email=none" },
] as const;

/** An address's query as views keep it: what it does not know and where one was in the list are left out. */
export function viewQuery(query: string): string {
  const { after: _after, at: _at, ...list } = readGuestQuery(new URLSearchParams(query));
  return writeGuestQuery(list).toString();
}
