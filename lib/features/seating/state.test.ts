import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aGuest } from "@/lib/testing/seating-tasks";
import { isSame } from "./rules/plan-document";
import { seatedAt } from "./rules/seatings";
import { openPlan, type PlannerAction, type PlannerState, reducePlanner, saveStatus } from "./state";
import type { RoomTable, SaveOutcome, SeatAssignment, SeatingDelta, SeatingPlan } from "./types";

function table(number: number, over: Partial<RoomTable> = {}): RoomTable {
  const seats = [1, 2, 3].map((position) => ({
    id: `t${number}s${position}`,
    position,
    kind: "chair" as const,
    isRemoved: false,
  }));
  const base = { id: `t${number}`, number, name: null, notes: null, shape: "round" as const, rotation: 0, width: 1500 };
  return {
    ...base,
    at: { x: number * 4000, y: 0 },
    depth: 1500,
    seats,
    groupId: null,
    isLocked: false,
    revision: 1,
    ...over,
  };
}

const plan: SeatingPlan = {
  room: {
    id: "room",
    name: "Hall",
    style: "banquet",
    unit: "metres",
    outline: [],
    aisle: 1200,
    legalCapacity: null,
    background: null,
    tables: [table(1), table(2)],
    objects: [],
    revision: 1,
  },
  assignments: [],
  rules: [],
  heldSeatIds: [],
};

const on = (guestId: string, seatId: string, revision = 1): SeatAssignment => ({
  guestId,
  seatId,
  isLocked: false,
  revision,
});
const seat = (guestId: string, seatId: string | null): PlannerAction => ({
  type: "change",
  label: "Seat",
  patch: { seats: new Map([[guestId, seatId === null ? null : on(guestId, seatId)]]) },
});
const put = (...tables: RoomTable[]): PlannerAction => ({
  type: "change",
  label: "Move",
  patch: { tables: new Map(tables.map((each) => [each.id, each])) },
});
const drop = (id: string): PlannerAction => ({
  type: "change",
  label: "Remove",
  patch: { tables: new Map([[id, null]]) },
});

function delta(revision: number, over: Partial<SeatingDelta> = {}): SeatingDelta {
  const removed = { tableIds: [], objectIds: [], ruleIds: [], guestIds: [] };
  const nothing = { tables: [], objects: [], assignments: [], rules: [], heldSeatIds: [] };
  return { since: 1, revision, room: null, ...nothing, removed, ...over };
}
const kept = (of: SeatingDelta): PlannerAction => ({ type: "answered", outcome: { ok: true, delta: of } });
const run = (...actions: PlannerAction[]): PlannerState => actions.reduce(reducePlanner, openPlan(plan));

describe("undo and redo", () => {
  test("any number of steps back is where it began, and forth again where it was", () => {
    const action = fc.oneof(
      fc
        .tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("t1s1", "t1s2", "t2s1"))
        .map(([guest, at]) => seat(guest, at)),
      fc.tuple(fc.constantFrom(1, 2, 3), fc.integer()).map(([number, x]) => put(table(number, { at: { x, y: 5 } }))),
      fc.constantFrom(3, 4).map((number) => drop(`t${number}`)),
      fc
        .constantFrom("Hall", "Barn")
        .map((name): PlannerAction => ({ type: "change", label: "Name", patch: { room: { name } } })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        // Two on one seat is the view's to prevent: here every guest keeps to seats nobody has.
        const sound = actions.reduce<PlannerState>((state, each) => {
          const seats = each.type === "change" ? [...(each.patch.seats ?? [])] : [];
          const isTaken = seats.some(
            ([guest, to]) =>
              to &&
              [...state.document.seats.values()].some((other) => other.seatId === to.seatId && other.guestId !== guest),
          );
          return isTaken ? state : reducePlanner(state, each);
        }, openPlan(plan));
        const undone = sound.undo.reduce((state) => reducePlanner(state, { type: "undo" }), sound);
        expect(isSame([...undone.document.tables], [...openPlan(plan).document.tables])).toBe(true);
        expect(undone.document.seats.size).toBe(0);
        expect(saveStatus(undone)).toBe("saved");
        const redone = sound.undo.reduce((state) => reducePlanner(state, { type: "redo" }), undone);
        expect(new Map(redone.document.seats)).toEqual(new Map(sound.document.seats));
        expect(redone.document.room).toEqual(sound.document.room);
        expect(redone.document.tables.get("t1")).toEqual(sound.document.tables.get("t1"));
      }),
    );
  });

  test("steps of one gesture are one", () => {
    const nudge = (x: number): PlannerAction =>
      ({ ...put(table(1, { at: { x, y: 0 } })), merge: "arrows" }) as PlannerAction;
    const moved = run(nudge(1), nudge(2), nudge(3));
    expect(moved.undo).toHaveLength(1);
    expect(reducePlanner(moved, { type: "undo" }).document.tables.get("t1")?.at.x).toBe(4000);
  });

  test("what somebody else changed since is not undone, and it is told", () => {
    const moved = run(put(table(1, { at: { x: 9, y: 9 } })), { type: "send" });
    const saved = reducePlanner(moved, kept(delta(2, { tables: [table(1, { at: { x: 9, y: 9 }, revision: 2 })] })));
    const other = reducePlanner(saved, {
      type: "heard",
      delta: delta(3, { tables: [table(1, { name: "Family", revision: 3 })] }),
    });
    const undone = reducePlanner(other, { type: "undo" });
    expect(undone.document.tables.get("t1")?.name).toBe("Family");
    expect(undone.notices).toMatchObject([{ kind: "not_undone", subject: { kind: "table", id: "t1" } }]);
  });
});

describe("saving", () => {
  test("sends what differs, once, with what it was made on", () => {
    const state = run(
      put(table(1, { name: "Family" }), table(3)),
      seat("a", "t3s1"),
      drop("t2"),
      { type: "send" },
      { type: "send" },
    );
    expect(state.sending?.changes.map((change) => [change.do, change.expects])).toEqual([
      ["put_table", 1],
      ["put_table", null],
      ["remove_table", 1],
      ["seat", null],
    ]);
    expect(saveStatus(state)).toBe("saving");
  });

  test("what is changed while a batch is under way is sent after it, on the new revision", () => {
    const first = run(put(table(1, { name: "Family" })), { type: "send" }, put(table(1, { name: "Friends" })));
    const saved = reducePlanner(first, kept(delta(2, { tables: [table(1, { name: "Family", revision: 2 })] })));
    expect(saved.document.tables.get("t1")?.name).toBe("Friends");
    expect(saveStatus(saved)).toBe("pending");
    expect(reducePlanner(saved, { type: "send" }).sending?.changes).toMatchObject([{ do: "put_table", expects: 2 }]);
  });

  test("one's own change that is heard before its answer is no conflict", () => {
    const first = run(put(table(1, { name: "Family" })), { type: "send" }, put(table(1, { name: "Friends" })));
    const own = delta(2, { tables: [table(1, { name: "Family", revision: 2 })] });
    const heard = reducePlanner(first, { type: "heard", delta: own });
    expect(heard.notices).toEqual([]);
    expect(reducePlanner(heard, kept(own)).document.tables.get("t1")?.name).toBe("Friends");
  });

  test("what is undone while a batch is under way stays undone, and that is sent after it", () => {
    const moved = run(
      put(table(1, { name: "Family" })),
      drop("t2"),
      { type: "send" },
      { type: "undo" },
      { type: "undo" },
    );
    const own = delta(2, {
      tables: [table(1, { name: "Family", revision: 2 })],
      removed: { tableIds: ["t2"], objectIds: [], ruleIds: [], guestIds: [] },
    });
    for (const action of [kept(own), { type: "heard", delta: own } as const]) {
      const state = [action, kept(own)].reduce(reducePlanner, moved);
      expect(state.document.tables.get("t1")?.name).toBeNull();
      expect(state.document.tables.has("t2")).toBe(true);
      expect(state.notices).toEqual([]);
      expect(reducePlanner(state, { type: "send" }).sending?.changes).toMatchObject([
        { do: "put_table", table: { id: "t1", name: null }, expects: 2 },
        { do: "put_table", table: { id: "t2" }, expects: null },
      ]);
    }
  });

  test("a field of the room that is undone while it is under way stays undone", () => {
    const rename = { type: "change", label: "Name", patch: { room: { name: "Ballroom" } } } as const;
    const own = delta(2, { room: { ...plan.room, name: "Ballroom", revision: 2 } });
    const state = run(rename, { type: "send" }, { type: "undo" }, kept(own));
    expect(state.document.room.name).toBe("Hall");
    expect(reducePlanner(state, { type: "send" }).sending?.changes).toMatchObject([
      { do: "set_room", room: { name: "Hall" }, expects: 2 },
    ]);
  });

  test("a batch was kept and its answer lost: what was done since is no conflict with oneself", () => {
    const cut = run(
      put(table(1, { name: "Family" })),
      seat("a", "t1s1"),
      { type: "send" },
      { type: "not_reached" },
      put(table(1, { name: "Friends" })),
      seat("a", "t1s2"),
    );
    const own = delta(2, {
      tables: [table(1, { name: "Family", revision: 2 })],
      assignments: [on("a", "t1s1", 2)],
    });
    // Heard of before it is sent again, or refused when it is.
    const heard = reducePlanner(cut, { type: "heard", delta: own });
    const conflicts = (["table", "guest"] as const).map((kind, change) => ({
      change,
      reason: kind === "table" ? ("changed" as const) : ("guest_moved" as const),
      subject: { kind, id: kind === "table" ? "t1" : "a" },
      by: "Myself",
      message: "Myself has changed it meanwhile.",
    }));
    const outcome = { ok: false, reason: "conflict", message: "", conflicts, delta: own } as const;
    const refused = [{ type: "send" }, { type: "answered", outcome }] as const;
    for (const state of [heard, refused.reduce<PlannerState>(reducePlanner, cut)]) {
      expect(state.notices).toEqual([]);
      expect(state.document.tables.get("t1")?.name).toBe("Friends");
      expect(reducePlanner(state, { type: "send" }).sending?.changes).toMatchObject([
        { do: "put_table", table: { name: "Friends" }, expects: 2 },
        { do: "seat", seatId: "t1s2", expects: "t1s1" },
      ]);
    }
  });

  test("a lost line keeps everything, and says so", () => {
    const state = run(seat("a", "t1s1"), { type: "send" }, { type: "not_reached" });
    expect(saveStatus(state)).toBe("cut_off");
    expect(reducePlanner(state, { type: "send" }).sending?.changes).toHaveLength(1);
  });

  test("what is refused for good stays to be seen, and is not sent again until the planner says so", () => {
    const state = run(seat("a", "t1s1"), { type: "send" }, { type: "refused", message: "This layout is gone." });
    expect(saveStatus(state)).toBe("refused");
    expect(state.document.seats.get("a")?.seatId).toBe("t1s1");
    const more = [seat("b", "t1s2"), { type: "send" } as const].reduce(reducePlanner, state);
    expect(more.sending).toBeNull();
    const again = reducePlanner(more, { type: "resume" });
    expect(saveStatus(again)).toBe("pending");
    expect(reducePlanner(again, { type: "send" }).sending?.changes).toHaveLength(2);
  });

  test("what was refused and is undone leaves nothing to save", () => {
    const refused = { type: "refused", message: "This is no batch of changes." } as const;
    expect(saveStatus(run(seat("a", "t1s1"), { type: "send" }, refused, { type: "undo" }))).toBe("saved");
  });

  test("undone before it was sent: nothing to save", () => {
    expect(saveStatus(run(seat("a", "t1s1"), { type: "undo" }))).toBe("saved");
  });
});

describe("two at once", () => {
  test("different things of both stay", () => {
    const state = run(put(table(1, { name: "Mine" })), {
      type: "heard",
      delta: delta(2, { tables: [table(2, { name: "Theirs", revision: 2 })], assignments: [on("z", "t2s1", 2)] }),
    });
    expect(["t1", "t2"].map((id) => state.document.tables.get(id)?.name)).toEqual(["Mine", "Theirs"]);
    expect(state.document.seats.get("z")?.seatId).toBe("t2s1");
    expect(state.notices).toEqual([]);
    expect(saveStatus(state)).toBe("pending");
  });

  test("the same table: theirs stands, and it is told", () => {
    const state = run(put(table(1, { name: "Mine" })), {
      type: "heard",
      delta: delta(2, { tables: [table(1, { name: "Theirs", revision: 2 })] }),
    });
    expect(state.document.tables.get("t1")?.name).toBe("Theirs");
    expect(state.notices).toMatchObject([{ kind: "overtaken", subject: { kind: "table", id: "t1" } }]);
    expect(saveStatus(state)).toBe("saved");
  });

  test("fields of the room are merged one by one", () => {
    const { tables: _, objects: __, ...room } = plan.room;
    const state = run(
      { type: "change", label: "Aisle", patch: { room: { aisle: 900 } } },
      {
        type: "heard",
        delta: delta(2, { room: { ...room, name: "Barn", revision: 2 } }),
      },
    );
    expect(state.document.room).toMatchObject({ name: "Barn", aisle: 900 });
    expect(reducePlanner(state, { type: "send" }).sending?.changes).toEqual([
      { do: "set_room", room: { aisle: 900 }, expects: 2 },
    ]);
  });

  test("a seat that somebody else gave away: ours gets up, and it is told", () => {
    const state = run(seat("a", "t1s1"), { type: "heard", delta: delta(2, { assignments: [on("z", "t1s1", 2)] }) });
    expect([...state.document.seats.keys()]).toEqual(["z"]);
    expect(state.notices).toMatchObject([{ kind: "overtaken", subject: { kind: "guest", id: "a" } }]);
  });

  test("a seat that is held for a booking is nobody's: ours gets up and is told, others are filled around it", () => {
    const state = run(seat("a", "t1s1"), { type: "heard", delta: delta(1, { heldSeatIds: ["t1s1"] }) });
    expect(state.document.seats.has("a")).toBe(false);
    expect(state.notices).toMatchObject([{ kind: "overtaken", subject: { kind: "guest", id: "a" } }]);
    const people = ["a", "b"].map((id) => aGuest(id, id));
    const filled = seatedAt(state.document, people, { tableId: "t1", seatId: "t1s1" });
    expect([...(filled.patch.seats?.values() ?? [])].map((each) => each?.seatId)).not.toContain("t1s1");
    expect(filled.left).toEqual([]);
    expect(seatedAt(state.document, people.slice(0, 1), { tableId: "t1", seatId: "t1s1" })).toEqual({
      patch: {},
      left: ["a"],
      swappedWith: null,
    });
    const free = reducePlanner(state, { type: "heard", delta: delta(1) });
    expect(seatedAt(free.document, people.slice(0, 1), { tableId: "t1", seatId: "t1s1" }).left).toEqual([]);
  });

  test("a table that somebody else took away takes our seatings with it", () => {
    const removed = { tableIds: ["t1"], objectIds: [], ruleIds: [], guestIds: [] };
    const state = run(seat("a", "t1s1"), seat("b", "t2s1"), { type: "heard", delta: delta(2, { removed }) });
    expect([...state.document.seats.keys()]).toEqual(["b"]);
  });

  test("a guest who gave the seat back is told of", () => {
    const seated = run({ type: "heard", delta: delta(2, { assignments: [on("a", "t1s1", 2)] }) });
    const removed = { tableIds: [], objectIds: [], ruleIds: [], guestIds: ["a"] };
    expect(reducePlanner(seated, { type: "heard", delta: delta(3, { removed }) }).notices).toMatchObject([
      { kind: "freed" },
    ]);
  });

  test("news older than what is known change nothing", () => {
    const known = run({ type: "heard", delta: delta(5, { tables: [table(1, { name: "New", revision: 5 })] }) });
    expect(reducePlanner(known, { type: "heard", delta: delta(3, { tables: [table(1)] }) })).toBe(known);
  });
});

describe("a refused batch", () => {
  const refused = (conflicts: Extract<SaveOutcome, { ok: false }>["conflicts"], of: SeatingDelta): PlannerAction => ({
    type: "answered",
    outcome: { ok: false, reason: "conflict", message: "", conflicts, delta: of },
  });

  test("what was refused is taken back with the reason, the rest is sent again", () => {
    const state = run(
      put(table(1, { name: "Mine" })),
      seat("a", "t2s1"),
      { type: "send" },
      refused(
        [
          {
            change: 0,
            reason: "changed",
            subject: { kind: "table", id: "t1" },
            by: "Ada",
            message: "Ada has changed Table 1 meanwhile.",
          },
        ],
        delta(2, { tables: [table(1, { name: "Theirs", revision: 2 })] }),
      ),
    );
    expect(state.document.tables.get("t1")?.name).toBe("Theirs");
    expect(state.notices.map(({ kind, message }) => [kind, message])).toEqual([
      ["refused", "Ada has changed Table 1 meanwhile."],
    ]);
    expect(reducePlanner(state, { type: "send" }).sending?.changes).toMatchObject([{ do: "seat", guestId: "a" }]);
  });

  test("a number that another table has gives way to a free one", () => {
    const state = run(
      put(table(3)),
      { type: "send" },
      refused(
        [
          {
            change: 0,
            reason: "number_taken",
            subject: { kind: "table", id: "t3" },
            by: null,
            message: "There is a Table 3.",
          },
        ],
        delta(2, { tables: [table(3, { id: "other", revision: 2 })] }),
      ),
    );
    expect(state.document.tables.get("t3")?.number).toBe(4);
    expect(reducePlanner(state, { type: "send" }).sending?.changes).toMatchObject([{ do: "put_table", expects: null }]);
  });

  test("a table that could not go comes back with those who sat there", () => {
    const start = run({ type: "heard", delta: delta(2, { assignments: [on("a", "t1s1", 2)] }) });
    const steps: PlannerAction[] = [
      seat("a", null),
      drop("t1"),
      { type: "send" },
      refused(
        [{ change: 0, reason: "occupied", subject: { kind: "table", id: "t1" }, by: null, message: "Zoe sits there." }],
        delta(3, { assignments: [on("z", "t1s2", 3)] }),
      ),
    ];
    const state = steps.reduce(reducePlanner, start);
    expect(state.document.tables.has("t1")).toBe(true);
    expect([...state.document.seats.keys()].sort()).toEqual(["a", "z"]);
    expect(saveStatus(state)).toBe("saved");
  });
});

test("what is taken away is no longer selected", () => {
  const state = run({ type: "select", selection: { ids: new Set(["t1", "t2"]) } }, drop("t1"));
  expect([...state.selection.ids]).toEqual(["t2"]);
});
