import type { RoomTable, TableShape } from "../types";

/** What a table is called, and the sizes it is rented in, in millimetres. The first is the usual one. */
export const tableKinds: Record<TableShape, { name: string; sizes: { width: number; depth: number }[] }> = {
  round: { name: "Round table", sizes: [1800, 1500, 1200, 900, 2000].map((width) => ({ width, depth: width })) },
  oval: {
    name: "Oval table",
    sizes: [
      { width: 2400, depth: 1200 },
      { width: 1800, depth: 1100 },
    ],
  },
  square: { name: "Square table", sizes: [1200, 900, 1500].map((width) => ({ width, depth: width })) },
  rectangular: {
    name: "Long table",
    sizes: [
      { width: 1830, depth: 760 },
      { width: 2440, depth: 760 },
      { width: 1220, depth: 760 },
      { width: 3000, depth: 1000 },
    ],
  },
  serpentine: { name: "Serpentine table", sizes: [{ width: 2300, depth: 2300 }] },
  head: {
    name: "Head table",
    sizes: [
      { width: 4880, depth: 760 },
      { width: 3660, depth: 760 },
    ],
  },
  row: {
    name: "Row of seats",
    sizes: [
      { width: 5600, depth: 0 },
      { width: 2800, depth: 0 },
    ],
  },
};

/** "Table 4" or "Row 2", with its name where it has one. */
export function tableTitle({ number, name, shape }: Pick<RoomTable, "number" | "name" | "shape">): string {
  const own = `${shape === "row" ? "Row" : "Table"} ${number}`;
  return name ? `${own}, ${name}` : own;
}

/** Round and square tables and rows have one measure only. */
export function sizedFor(shape: TableShape, width: number, depth: number): { width: number; depth: number } {
  if (shape === "round" || shape === "square") return { width, depth: width };
  return { width, depth: shape === "row" ? 0 : depth };
}
