/** The same numbers every time (mulberry32 with a fixed seed): the sample looks alike wherever it is made. */
export function makeRandom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    chance: (probability: number): boolean => next() < probability,
    /** One of these; the list is never empty. */
    pick: <T>(items: readonly [T, ...T[]] | readonly T[]): T => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error("Nothing to pick from");
      return item;
    },
  };
}

export type Random = ReturnType<typeof makeRandom>;
