import type { ObjectKind, RoomObject } from "../types";

/** What an object is called and how large it is at first, in millimetres. */
export const objectSizes: Record<ObjectKind, { name: string; width: number; depth: number; isRound?: boolean }> = {
  stage: { name: "Stage", width: 6000, depth: 3000 },
  dance_floor: { name: "Dance floor", width: 5000, depth: 5000 },
  bar: { name: "Bar", width: 3000, depth: 900 },
  buffet: { name: "Buffet", width: 3660, depth: 900 },
  dj: { name: "DJ", width: 2000, depth: 1200 },
  speaker: { name: "Speaker", width: 600, depth: 600 },
  cake: { name: "Cake", width: 1000, depth: 1000, isRound: true },
  photo_booth: { name: "Photo booth", width: 2500, depth: 2500 },
  door: { name: "Door", width: 1800, depth: 200 },
  wall: { name: "Wall", width: 4000, depth: 150 },
  pillar: { name: "Pillar", width: 500, depth: 500, isRound: true },
  power: { name: "Power socket", width: 300, depth: 300 },
  shape: { name: "Shape", width: 2000, depth: 2000 },
};

/** Its label, or what it is. */
export function objectTitle({ kind, label }: Pick<RoomObject, "kind" | "label">): string {
  return label || objectSizes[kind].name;
}
