import type { SeatingProblem } from "./problem";
import type { Proof } from "./proof";
import { corners, reaches } from "./reach";

/** Sizes that do not go onto the tables though there are seats enough: counted in two ways, and tried. */
export function provesByPacking(problem: SeatingProblem): Proof | null {
  for (const { tables, parties } of corners(reaches(problem))) {
    const sizes = parties.map((party) => problem.parties[party]?.size ?? 0);
    const capacities = tables.map((table) => problem.capacities[table] ?? 0);
    const found = tooManyOf(sizes, capacities) ?? doNotFill(sizes, capacities) ?? cannotPack(sizes, capacities);
    if (!found) continue;
    const { least, needs, has } = found;
    const kept = parties.filter((_, index) => (sizes[index] ?? 0) >= least);
    return { kind: "packing", parties: kept, tables, conflicts: [], tally: null, needs, has };
  }
  return null;
}

type Shortage = { least: number; needs: number; has: number };

/** Too many parties of at least some size: a table of 11 holds two of 4 or more, however they are mixed. */
function tooManyOf(sizes: readonly number[], capacities: readonly number[]): Shortage | null {
  for (const least of [...new Set(sizes)].sort((a, b) => b - a)) {
    if (least === 0) continue;
    const needs = sizes.filter((size) => size >= least).length;
    const has = capacities.reduce((sum, capacity) => sum + Math.floor(capacity / least), 0);
    if (needs > has) return { least, needs, has };
  }
  return null;
}

/** More people than seats that can be filled: no choice of parties of `least` or more comes to a table's seats exactly. */
function doNotFill(sizes: readonly number[], capacities: readonly number[]): Shortage | null {
  for (const least of [...new Set(sizes)].sort((a, b) => a - b)) {
    const large = sizes.filter((size) => size >= least && size > 0);
    const fillable = sumsUpTo(large, Math.max(0, ...capacities));
    const has = capacities.reduce((sum, capacity) => sum + (fillable[capacity] ?? 0), 0);
    const needs = large.reduce((sum, size) => sum + size, 0);
    if (needs > has) return { least, needs, has };
  }
  return null;
}

/** For each number of seats up to `most`: the most of them that some of these parties fill. */
function sumsUpTo(sizes: readonly number[], most: number): number[] {
  const reached = new Uint8Array(most + 1);
  reached[0] = 1;
  for (const size of sizes) {
    for (let sum = most; sum >= size; sum--) if (reached[sum - size] === 1) reached[sum] = 1;
  }
  const best: number[] = [];
  for (let sum = 0; sum <= most; sum++) best.push(reached[sum] === 1 ? sum : (best[sum - 1] ?? 0));
  return best;
}

const statesAtMost = 4000;
/** Each party is a step into the depth. */
const partiesAtMost = 400;

/** Tries all ways to pack the parties of `least` or more, the largest first, until one goes or too many were tried. */
function cannotPack(sizes: readonly number[], capacities: readonly number[]): Shortage | null {
  for (const least of [...new Set(sizes)].sort((a, b) => b - a)) {
    const large = sizes.filter((size) => size >= least && size > 0).sort((a, b) => b - a);
    if (large.length > partiesAtMost) return null;
    if (tryToPack(large, capacities) !== "none") continue;
    const needs = large.reduce((sum, size) => sum + size, 0);
    return { least, needs, has: capacities.reduce((sum, capacity) => sum + capacity, 0) };
  }
  return null;
}

function tryToPack(sizes: readonly number[], capacities: readonly number[]): "some" | "none" | "unknown" {
  const seen = new Set<string>();
  /** `rooms`: what is left of each table, in order: tables with as much left are one. */
  const pack = (index: number, rooms: readonly number[]): boolean => {
    const size = sizes[index];
    if (size === undefined) return true;
    const key = `${index};${rooms.join()}`;
    if (seen.has(key) || seen.size >= statesAtMost) return false;
    seen.add(key);
    // The tightest fit first: most problems that can be packed are so at the first try.
    return [...new Set(rooms)].some((room) => {
      if (room < size) return false;
      const place = rooms.indexOf(room);
      const next = [...rooms.slice(0, place), room - size, ...rooms.slice(place + 1)].sort((a, b) => a - b);
      return pack(index + 1, next);
    });
  };
  if (
    pack(
      0,
      [...capacities].sort((a, b) => a - b),
    )
  )
    return "some";
  return seen.size < statesAtMost ? "none" : "unknown";
}
