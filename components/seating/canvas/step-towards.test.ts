import fc from "fast-check";
import { expect, test } from "vitest";
import { stepTowards } from "./step-towards";

const maps = fc
  .dictionary(fc.constantFrom(..."abcdefghijkl"), fc.integer({ min: 0, max: 2 }))
  .map((values) => new Map(Object.entries(values)));

test("a few differences are taken over at once, as the very map that is wanted", () => {
  const wanted = new Map([
    ["a", 2],
    ["b", 1],
  ]);
  expect(stepTowards(new Map([["a", 1]]), wanted, 2)).toBe(wanted);
  expect(stepTowards(wanted, wanted, 1)).toBe(wanted);
});

test("each step changes at most so many values, and the wanted map is reached", () => {
  fc.assert(
    fc.property(maps, maps, fc.integer({ min: 1, max: 4 }), (from, wanted, most) => {
      let now: ReadonlyMap<string, number> = from;
      for (let steps = 0; now !== wanted; steps++) {
        expect(steps).toBeLessThan(30);
        const next = stepTowards(now, wanted, most);
        const ids = new Set([...now.keys(), ...next.keys()]);
        expect([...ids].filter((id) => now.get(id) !== next.get(id)).length).toBeLessThanOrEqual(most);
        now = next;
      }
    }),
  );
});
