import { z } from "zod";
import { isId } from "@/lib/platform/ids";
import { plainText } from "@/lib/platform/text";
import { layoutStyles, lengthUnits, objectKinds, seatKinds, tableShapes } from "./types";

/** What one batch may hold: a paste of hundreds of tables or a whole auto-seating, and no more. */
const mostChanges = 12_000;
const mostSeatsOfTable = 200;
/** Millimetres: a kilometre each way. */
const farthest = 1_000_000;

const id = z.string().refine(isId, "This is no longer there. Reload the page.");
const line = z.int().min(-farthest).max(farthest);
const length = z.int().min(0).max(farthest);
const point = z.strictObject({ x: line, y: line });
const angle = z.int().min(0).max(359);
const expects = z.int().min(0).max(2_000_000_000);
const text = (max: number) =>
  z
    .string()
    .overwrite(plainText)
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .transform((given) => given || null)
    .nullable();

export const layoutNameSchema = z
  .string()
  .overwrite(plainText)
  .trim()
  .min(1, "Give the layout a name.")
  .max(120, "Use at most 120 characters.");

export const outlineSchema = z.array(point).min(3, "A room has at least three corners.").max(200);

const background = z.strictObject({
  fileId: id,
  at: point,
  scale: z.number().positive().max(10_000),
  rotation: angle,
  opacity: z.number().min(0).max(1),
});

const room = z.strictObject({
  name: z.exactOptional(layoutNameSchema),
  style: z.exactOptional(z.enum(layoutStyles)),
  unit: z.exactOptional(z.enum(lengthUnits)),
  outline: z.exactOptional(outlineSchema),
  aisle: z.exactOptional(z.int().min(0).max(10_000)),
  legalCapacity: z.exactOptional(z.int().min(1).max(1_000_000).nullable()),
  background: z.exactOptional(background.nullable()),
});

const seat = z.strictObject({
  id,
  position: z.int().min(1).max(1_000),
  kind: z.enum(seatKinds),
  isRemoved: z.boolean(),
});

const areUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const tableSchema = z.strictObject({
  id,
  number: z.int().min(1).max(99_999),
  name: text(80),
  notes: text(1_000),
  shape: z.enum(tableShapes),
  at: point,
  rotation: angle,
  width: length.min(1),
  depth: length,
  seats: z
    .array(seat)
    .max(mostSeatsOfTable, `A table has at most ${mostSeatsOfTable} seats.`)
    .refine((seats) => areUnique(seats.map(({ position }) => position)), "Two seats have one place.")
    .refine((seats) => areUnique(seats.map((each) => each.id)), "A seat is there twice."),
  groupId: id.nullable(),
  isLocked: z.boolean(),
});

const objectSchema = z.strictObject({
  id,
  kind: z.enum(objectKinds),
  label: text(80),
  at: point,
  rotation: angle,
  width: length,
  depth: length,
  points: z.array(point).min(2).max(200).nullable(),
  isRound: z.boolean(),
  groupId: id.nullable(),
  isLocked: z.boolean(),
});

const subject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["guest", "household", "tag"]), id }),
  z.strictObject({ kind: z.literal("side"), name: z.string().overwrite(plainText).trim().min(1).max(60) }),
]);
const who = z.array(subject).min(1, "Choose somebody.").max(500);
const strength = z.discriminatedUnion("strength", [
  z.object({ strength: z.literal("must") }),
  z.object({ strength: z.literal("rather"), weight: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
]);
const plainKinds = ["households", "children", "balance_sides", "accessible", "balance_tables"] as const;

/** What a rule is about, apart from its strength. */
export const ruleMatterSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(plainKinds) }),
  z.object({ kind: z.literal("together"), who }),
  z.object({ kind: z.literal("apart"), who }),
  z.object({ kind: z.literal("mix"), who }),
  z.object({ kind: z.literal("near"), who, objectId: id }),
  z.object({ kind: z.literal("far"), who, objectId: id }),
  z.object({ kind: z.literal("at_table"), who, tableId: id }),
  z.object({ kind: z.literal("vip_order"), tableIds: z.array(id).min(1).max(100) }),
]);

const rule = z.object({ id }).and(strength).and(ruleMatterSchema);

const changeSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("set_room"), room, expects }),
  z.strictObject({ do: z.literal("put_table"), table: tableSchema, expects: expects.nullable() }),
  z.strictObject({ do: z.literal("remove_table"), tableId: id, expects }),
  z.strictObject({ do: z.literal("put_object"), object: objectSchema, expects: expects.nullable() }),
  z.strictObject({ do: z.literal("remove_object"), objectId: id, expects }),
  z.strictObject({
    do: z.literal("seat"),
    guestId: id,
    seatId: id.nullable(),
    isLocked: z.boolean(),
    expects: id.nullable(),
  }),
  z.strictObject({ do: z.literal("put_rule"), rule, expects: expects.nullable() }),
  z.strictObject({ do: z.literal("remove_rule"), ruleId: id, expects }),
]);

/** A batch as a page sends it. `since` is the revision of the layout that the page has. */
export const saveChangesSchema = z.strictObject({
  since: expects,
  changes: z.array(changeSchema).min(1).max(mostChanges),
});
