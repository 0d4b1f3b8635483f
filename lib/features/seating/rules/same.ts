import type { RoomObject, RoomTable, RuleDraft, SeatingRule } from "../types";
import type { ObjectPut, TablePut } from "./fold-changes";

/** Whether two values say the same, whatever the order of their keys. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [first, second] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    first.length === second.size && first.every(([key, value]) => second.has(key) && isEqual(value, second.get(key)))
  );
}

const byPosition = (table: TablePut): TablePut => ({
  ...table,
  seats: table.seats.toSorted((a, b) => a.position - b.position),
});

/** Whether a table already is as it is to be. */
export function isSameTable({ revision: _, ...table }: RoomTable, to: TablePut | null | undefined): boolean {
  return to != null && isEqual(byPosition(table), byPosition(to));
}

/** Whether an object already is as it is to be. */
export function isSameObject({ revision: _, ...object }: RoomObject, to: ObjectPut | null | undefined): boolean {
  return to != null && isEqual(object, to);
}

/** Whether a rule already is as it is to be. */
export function isSameRule({ revision: _, ...rule }: SeatingRule, to: RuleDraft | null | undefined): boolean {
  return to != null && isEqual(rule, to);
}
