import { randomInt } from "node:crypto";

export type Chance = {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True this often, from 0 to 1. */
  is(share: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  shuffle<T>(items: readonly T[]): T[];
};

/** The same seed gives the same choices: DEEP_SEED repeats what a run before has printed. */
export function makeChance(test: string): Chance {
  const seed = Number(process.env.DEEP_SEED) || randomInt(1, 2 ** 31);
  console.log(`${test}: DEEP_SEED=${seed} makes the same choices again`);
  const next = mulberry32(seed);
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    is: (share) => next() < share,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    shuffle: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}

/** A small generator of numbers from 0 to 1 (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
