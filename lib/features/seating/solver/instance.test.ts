import { expect, test } from "vitest";
import { readInstance } from "./instance";

const whole = {
  name: "two",
  tables: 2,
  capacity: 4,
  guests: [{ id: "a", size: 3 }, { id: 7 }],
  pairs: [["a", 7, -2]],
  conflicts: [[7, "a"]],
  best: -1,
};
const read = (parts: object) => readInstance(JSON.stringify({ ...whole, ...parts }));

test("an instance is read with its ids, its sizes and its reference", () => {
  const { problem, partyIds, best, optimum } = read({});
  expect(problem.parties.map(({ size }) => size)).toEqual([3, 1]);
  expect(problem).toMatchObject({ capacities: [4, 4], pairs: [[0, 1, -2]], conflicts: [[1, 0]] });
  expect({ partyIds, best, optimum }).toEqual({ partyIds: ["a", 7], best: -1, optimum: undefined });
  expect(read({ optimum: null }).optimum).toBeNull();
});

test.each([
  [{ guests: {} }, '"guests" is no list.'],
  [{ guests: [{ id: 1 }, { id: 1 }], pairs: [], conflicts: [] }, "Two guests have one id."],
  [{ guests: [{ id: 1, size: 0 }], pairs: [], conflicts: [] }, "guests[0].size is no whole number of at least 1."],
  [{ pairs: [["a", 9, 1]] }, "pairs[0] names the guest 9, who is not listed."],
  [{ pairs: [["a", 7, 0.5]] }, "pairs[0] is no whole number."],
  [{ conflicts: [[7, 7]] }, "conflicts[0] names one guest twice."],
  [{ tables: "two" }, "tables is no whole number of at least 0."],
])("a wrong instance is refused: %j", (parts, message) => {
  expect(() => read(parts)).toThrow(message);
});
