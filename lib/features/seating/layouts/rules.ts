import { furnish } from "../rules/templates";
import type { LayoutStyle, LengthUnit, Room } from "../types";

type Wanted = {
  name: string;
  style: LayoutStyle;
  unit: LengthUnit;
  /** Millimetres. */
  width: number;
  depth: number;
  /** 0: an empty room. */
  guests: number;
  sessionId: string | null;
};

const usualAisle = 1_200;

/** A rectangular room, furnished by rule for so many guests in a style, or empty. `missing` found no place. */
export function newLayoutOf({ width, depth, guests, ...wanted }: Wanted, newId: () => string) {
  const outline = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: depth },
    { x: 0, y: depth },
  ];
  const { style } = wanted;
  const template =
    guests > 0
      ? furnish({ outline, style, guests, aisle: usualAisle, objects: [], newId })
      : { tables: [], objects: [], missing: 0 };
  const layout: Omit<Room, "id" | "revision" | "background"> & { sessionId: string | null } = {
    ...wanted,
    outline,
    aisle: usualAisle,
    legalCapacity: null,
    tables: template.tables.map((table) => ({ ...table, revision: 1 })),
    objects: template.objects.map((object) => ({ ...object, revision: 1 })),
  };
  return { layout, missing: template.missing };
}

export const styleLabels: Record<LayoutStyle, string> = {
  banquet: "Banquet",
  theatre: "Theatre",
  classroom: "Classroom",
  u_shape: "U-shape",
  cocktail: "Cocktail",
  mixed: "Mixed",
};
