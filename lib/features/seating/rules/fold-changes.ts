import type { Room, RoomObject, RoomTable, RuleDraft, SeatingChange } from "../types";

/** What becomes of one thing by a batch: the last change counts, what the planner saw is what the first one expects. */
export type Folded<T, Expects = number | null> = { change: number; expects: Expects; to: T };

export type TablePut = Omit<RoomTable, "revision">;
export type ObjectPut = Omit<RoomObject, "revision">;
export type RoomPut = Partial<Omit<Room, "id" | "tables" | "objects" | "revision">>;
export type SeatPut = { seatId: string | null; isLocked: boolean };

/** A batch by the things that it is about; `null` takes a thing away. */
export type FoldedChanges = {
  room: Folded<RoomPut, number> | null;
  tables: Map<string, Folded<TablePut | null>>;
  objects: Map<string, Folded<ObjectPut | null>>;
  rules: Map<string, Folded<RuleDraft | null>>;
  /** By guest. */
  seats: Map<string, Folded<SeatPut, string | null>>;
};

/** Folds a batch: one outcome for each thing, in the order of their first change. */
export function foldChanges(changes: readonly SeatingChange[]): FoldedChanges {
  const folded: FoldedChanges = {
    room: null,
    tables: new Map(),
    objects: new Map(),
    rules: new Map(),
    seats: new Map(),
  };
  changes.forEach((change, index) => {
    switch (change.do) {
      case "set_room":
        folded.room = {
          change: folded.room?.change ?? index,
          expects: folded.room?.expects ?? change.expects,
          to: { ...folded.room?.to, ...change.room },
        };
        break;
      case "put_table":
        put(folded.tables, change.table.id, { change: index, expects: change.expects, to: change.table });
        break;
      case "remove_table":
        put(folded.tables, change.tableId, { change: index, expects: change.expects, to: null });
        break;
      case "put_object":
        put(folded.objects, change.object.id, { change: index, expects: change.expects, to: change.object });
        break;
      case "remove_object":
        put(folded.objects, change.objectId, { change: index, expects: change.expects, to: null });
        break;
      case "put_rule":
        put(folded.rules, change.rule.id, { change: index, expects: change.expects, to: change.rule });
        break;
      case "remove_rule":
        put(folded.rules, change.ruleId, { change: index, expects: change.expects, to: null });
        break;
      case "seat":
        put(folded.seats, change.guestId, {
          change: index,
          expects: change.expects,
          to: { seatId: change.seatId, isLocked: change.isLocked },
        });
    }
  });
  return folded;
}

function put<T, E>(into: Map<string, Folded<T, E>>, id: string, next: Folded<T, E>): void {
  const first = into.get(id);
  into.set(id, first ? { ...next, expects: first.expects } : next);
}
