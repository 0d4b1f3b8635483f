import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aGuest, aTable, aTask, aWedding, must, rather } from "@/lib/testing/seating-tasks";
import type { Proposal, SeatingTask } from "../auto/types";
import type { RuleSubject, SeatAssignment } from "../types";
import { findContradiction } from "./contradiction";
import { AutoSeating } from "./solve";

const guest = (id: string): RuleSubject => ({ kind: "guest", id });
const household = (id: string): RuleSubject => ({ kind: "household", id });
const seat = (guestId: string, seatId: string, isLocked = false): SeatAssignment => ({
  guestId,
  seatId,
  isLocked,
  revision: 1,
});

function solve(task: SeatingTask, { moves = 60_000, seed = 1, stays = false } = {}): Proposal {
  const seating = new AutoSeating(task, seed, { stays });
  seating.step(moves);
  return seating.proposal();
}
const tableOf = ({ seats }: Proposal, id: string) => seats.find(({ guestId }) => guestId === id)?.tableId;
const report = ({ reports }: Proposal, ruleId: string | null) => reports.find((one) => one.ruleId === ruleId);

describe("any wedding", () => {
  test("is seated without breaking a hard rule, each in a seat of their own that is there", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 90 }), fc.nat(), (people, seed) => {
        const task = aWedding(people, seed);
        const [first, second] = task.guestIds;
        task.heldSeatIds = ["t2-1"];
        const [gone] = task.room.tables[2]?.seats ?? [];
        if (gone) gone.isRemoved = true;
        task.assignments = [seat(first ?? "", "t2-2", true), seat(second ?? "", "t3-3")];
        const proposal = solve(task, { seed });
        for (const { strength, held, of } of proposal.reports) if (strength === "must") expect(held).toBe(of);
        const used = proposal.seats.map(({ seatId }) => seatId);
        expect(new Set(used).size).toBe(used.length);
        expect(used).not.toContain("t2-1");
        expect(used).not.toContain("t2-2");
        expect(used).not.toContain("t3-1");
        expect(proposal.seats.length + proposal.unseated.length).toBe(people - 1);
        const places = new Map(task.room.tables.flatMap(({ seats }) => seats.map(({ id, kind }) => [id, kind])));
        for (const { guestId, seatId } of proposal.seats) {
          const needs = task.guests.find(({ id }) => id === guestId)?.accessibilityNeeds !== null;
          expect(places.get(seatId)).toBe(needs ? "wheelchair" : "chair");
        }
      }),
      { numRuns: 15 },
    );
  });

  test("is seated alike for the same seed and moves", () => {
    const task = aWedding(60, 3);
    expect(solve(task, { seed: 4 })).toEqual(solve(structuredClone(task), { seed: 4 }));
  });
});

describe("each rule", () => {
  const guests = [
    ...["a", "b", "c"].map((id) => aGuest(id, "A", { side: "left" })),
    ...["d", "e"].map((id) => aGuest(id, "B", { side: "right" })),
    aGuest("f", "C", { side: "right", kind: "vip" }),
    aGuest("g", "D", { tagIds: ["firm"] }),
    aGuest("h", "E", { tagIds: ["firm"] }),
  ];
  const tables = [aTable(1, 4), aTable(2, 4), aTable(3, 4)];
  const withRules = (...rules: SeatingTask["rules"]) => aTask({ tables, guests, rules });

  test("households stay together, unless a rule only asks for it", () => {
    const together = solve(withRules());
    expect(new Set(["a", "b", "c"].map((id) => tableOf(together, id))).size).toBe(1);
    expect(report(together, null)).toMatchObject({ kind: "households", strength: "must", held: 2, of: 2 });
    const torn = withRules(
      rather("h", { kind: "households" }, 1),
      must("apart", { kind: "apart", who: [guest("a"), guest("b"), guest("c")] }),
    );
    const proposal = solve(torn);
    expect(new Set(["a", "b", "c"].map((id) => tableOf(proposal, id))).size).toBe(3);
    expect(report(proposal, "h")).toMatchObject({ held: 1, of: 2 });
  });

  test("together and apart", () => {
    const proposal = solve(
      withRules(
        must("t", { kind: "together", who: [guest("f"), household("B")] }),
        must("a", { kind: "apart", who: [household("A"), guest("g"), guest("h")] }),
      ),
    );
    expect(tableOf(proposal, "f")).toBe(tableOf(proposal, "d"));
    expect(new Set(["a", "g", "h"].map((id) => tableOf(proposal, id))).size).toBe(3);
  });

  test("at a table, and VIPs in the order of tables", () => {
    const proposal = solve(
      withRules(
        must("at", { kind: "at_table", who: [guest("g")], tableId: "t3" }),
        rather("v", { kind: "vip_order", tableIds: ["t2", "t1"] }),
      ),
    );
    expect(tableOf(proposal, "g")).toBe("t3");
    expect(tableOf(proposal, "f")).toBe("t2");
  });

  test.each([
    ["near", "t1"],
    ["far", "t9"],
  ] as const)("%s an object", (kind, table) => {
    const room = Array.from({ length: 9 }, (_, index) => aTable(index + 1, 3));
    const task = aTask({ tables: room, guests, rules: [rather("r", { kind, who: [guest("f")], objectId: "bar" }, 3)] });
    task.room.objects.push({
      id: "bar",
      kind: "bar",
      label: null,
      at: { x: 0, y: 0 },
      rotation: 0,
      width: 1000,
      depth: 1000,
      points: null,
      isRound: false,
      groupId: null,
      isLocked: false,
      revision: 1,
    });
    expect(tableOf(solve(task), "f")).toBe(table);
  });

  test("companies are mixed, sides and tables balanced", () => {
    const proposal = solve(
      withRules(
        rather("m", { kind: "mix", who: [{ kind: "tag", id: "firm" }] }),
        rather("s", { kind: "balance_sides" }),
        rather("t", { kind: "balance_tables" }),
      ),
    );
    expect(tableOf(proposal, "g")).not.toBe(tableOf(proposal, "h"));
    expect(report(proposal, "m")).toMatchObject({ held: 2, of: 2 });
    expect(report(proposal, "t")).toMatchObject({ held: 3, of: 3 });
  });

  test("children sit with a grown-up when the household may be torn", () => {
    const family = [...["m", "n"].map((id) => aGuest(id, "F")), aGuest("kid", "F", { kind: "child" })];
    const task = aTask({
      tables: [aTable(1, 2), aTable(2, 2)],
      guests: family,
      rules: [
        rather("h", { kind: "households" }, 1),
        must("c", { kind: "children" }),
        must("a", { kind: "apart", who: [guest("m"), guest("n")] }),
      ],
    });
    expect(report(solve(task), "c")).toMatchObject({ held: 1, of: 1 });
  });

  test("who needs a wheelchair's place has one; where it is only asked for, a chair will do", () => {
    const needy = ["a", "b", "c"].map((id) => aGuest(id, id, { accessibilityNeeds: "wheelchair user" }));
    const task = (strength: typeof must | typeof rather) =>
      aTask({
        tables: [aTable(1, 2, 1), aTable(2, 2, 1)],
        guests: needy,
        rules: [strength("w", { kind: "accessible" })],
      });
    expect(solve(task(must)).unseated).toHaveLength(1);
    expect(solve(task(must)).contradiction).toMatchObject({
      kind: "too_few_places",
      causes: [{ ruleId: "w" }],
      needs: 3,
      has: 2,
    });
    const proposal = solve(task(rather));
    expect(proposal.unseated).toEqual([]);
    expect(report(proposal, "w")).toMatchObject({ held: 2, of: 3 });
  });
});

describe("what cannot be is explained by the rules alone that cannot all hold", () => {
  const guests = [aGuest("a", "A"), aGuest("b", "A"), ...["c", "d", "e"].map((id) => aGuest(id, id))];
  const tables = [aTable(1, 4), aTable(2, 4)];
  const noise = [
    must("noise", { kind: "at_table", who: [guest("e")], tableId: "t1" }),
    rather("wish", { kind: "balance_tables" }),
  ];
  const cases: [string, Partial<SeatingTask>, string[]][] = [
    [
      "apart though of one household",
      { rules: [must("x", { kind: "apart", who: [guest("a"), guest("b")] })] },
      ["default_households", "x"],
    ],
    [
      "sent to two tables",
      {
        rules: [
          must("x", { kind: "at_table", who: [guest("c")], tableId: "t1" }),
          must("y", { kind: "at_table", who: [guest("d")], tableId: "t2" }),
          must("z", { kind: "together", who: [guest("c"), guest("d")] }),
        ],
      },
      ["x", "y", "z"],
    ],
    [
      "three apart at two tables",
      {
        rules: [
          must("x", { kind: "apart", who: [guest("c"), guest("d")] }),
          must("y", { kind: "apart", who: [guest("c"), guest("d"), household("A")] }),
        ],
      },
      ["y"],
    ],
    [
      "locked elsewhere",
      {
        rules: [must("x", { kind: "at_table", who: [guest("c")], tableId: "t2" })],
        assignments: [seat("c", "t1-1", true)],
      },
      ["c", "x"],
    ],
    [
      "a household larger than a table",
      {
        room: { tables: [aTable(1, 1), aTable(2, 1), aTable(3, 1), aTable(4, 2)].slice(0, 3), objects: [] },
        rules: [],
        guestIds: ["a", "b"],
      },
      ["default_households"],
    ],
  ];

  test.each(cases)("%s", (_, parts, causes) => {
    const base = aTask({ tables, guests });
    const found = findContradiction({ ...base, ...parts, rules: [...noise, ...(parts.rules ?? [])] });
    const names = found?.causes.map((cause) =>
      cause.kind === "rule" ? cause.ruleId : cause.kind === "lock" ? cause.guestId : cause.kind,
    );
    expect(names?.sort()).toEqual(causes);
  });

  test("and everybody else is seated as well as they can be", () => {
    const task = aTask({ tables, guests, rules: [must("x", { kind: "apart", who: [guest("a"), guest("b")] })] });
    const proposal = solve(task);
    expect(proposal.seats.map(({ guestId }) => guestId)).toEqual(["c", "d", "e"]);
    expect(proposal.contradiction?.sentence).toBe(
      "a A and b A are to sit together and apart: households stay together; a A and b A must not sit together.",
    );
  });
});

describe("a wish that failed", () => {
  const guests = [aGuest("a", "A"), aGuest("b", "B"), aGuest("c", "C")];
  const wish = rather("w", { kind: "together", who: [guest("a"), guest("b")] });
  const why = (task: SeatingTask) => report(solve(task), "w")?.misses[0];

  test("for want of seats", () => {
    const task = aTask({
      tables: [aTable(1, 1), aTable(2, 2)],
      guests,
      rules: [wish, must("x", { kind: "at_table", who: [guest("b")], tableId: "t1" })],
    });
    expect(why(task)).toMatchObject({
      sentence: expect.stringMatching(/^(a A sits at table 2, apart from b B|b B sits at table 1, apart from a A)/),
    });
  });

  test("for a hard rule", () => {
    const task = aTask({
      tables: [aTable(1, 3), aTable(2, 3)],
      guests,
      rules: [wish, must("x", { kind: "apart", who: [guest("a"), guest("b")] })],
    });
    expect(why(task)?.reason).toEqual({ kind: "hard_rule", causes: [{ kind: "rule", ruleId: "x" }] });
  });

  test("for a heavier wish", () => {
    const task = aTask({
      tables: [aTable(1, 3), aTable(2, 3)],
      guests,
      rules: [wish, rather("x", { kind: "apart", who: [guest("a"), guest("b")] }, 3)],
    });
    expect(why(task)?.reason).toEqual({ kind: "other_wishes", ruleIds: ["x"] });
  });
});
