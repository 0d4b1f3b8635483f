import { z } from "zod";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/ids";
import type { GuestQuery, GuestSort } from "../schema";
import type { SearchMode } from "../types";

const { sql } = Prisma;

type Key = { column: Prisma.Sql; cast: Prisma.Sql; value: z.ZodType<string> };
type Order = Pick<GuestQuery, "sort" | "dir">;

const text = z.string().max(1000);
const instant = z.string().regex(/^(-?infinity|\d{4,6}-[\d :.+-]+)$/);
const id = z.string().refine(isId);

const guestId: Key = { column: sql`g.id`, cast: sql`uuid`, value: id };
const householdId: Key = { column: sql`h.id`, cast: sql`uuid`, value: id };
const place: Key = { column: sql`g.position`, cast: sql`int`, value: z.string().regex(/^-?\d{1,9}$/) };
const householdName: Key = { column: sql`fold_text(h.name)`, cast: sql`text`, value: text };

/** Never answered comes last in both directions; stated as a value, so that a page can start behind it. */
const answered = (dir: "asc" | "desc"): Key => ({
  column:
    dir === "asc"
      ? sql`coalesce(h.last_answered_at, 'infinity'::timestamptz)`
      : sql`coalesce(h.last_answered_at, '-infinity'::timestamptz)`,
  cast: sql`timestamptz`,
  value: instant,
});

function keysOf({ sort, dir }: Order): Key[] {
  const keys: Record<GuestSort, Key[]> = {
    name: [{ column: sql`g.sort_name`, cast: sql`text`, value: text }, guestId],
    created: [{ column: sql`g.created_at`, cast: sql`timestamptz`, value: instant }, guestId],
    household: [householdName, householdId, place, guestId],
    answered: [answered(dir), householdId, place, guestId],
  };
  return keys[sort];
}

/** Households themselves sort by the part of the keys that is theirs. */
function householdOrder({ sort, dir }: Order): Order {
  return sort === "answered" ? { sort, dir } : { sort: "household", dir: sort === "created" ? "asc" : dir };
}
const householdKeys = (order: Order): Key[] => keysOf(householdOrder(order)).slice(0, 2);

/** How rows are ordered, what a cursor holds, and what lies behind one. */
export type Paging = {
  orderBy: Prisma.Sql;
  cursorColumns: Prisma.Sql;
  /** The same in two steps: the keys as they are for every row passed by, the cursor for those of the page. */
  keyColumns: Prisma.Sql;
  cursorOfKeys: Prisma.Sql;
  behind: Prisma.Sql;
};

const keyName = (index: number): Prisma.Sql => Prisma.raw(`key${index}`);

function pagingBy(keys: Key[], order: Order, after: string | null, indexed: number): Paging {
  const direction = order.dir === "asc" ? sql`ASC` : sql`DESC`;
  const values = after === null ? null : readCursor(after, order, keys);
  return {
    orderBy: Prisma.join(keys.map(({ column }) => sql`${column} ${direction}`)),
    cursorColumns: sql`json_build_array(${Prisma.join(keys.map(({ column }) => sql`${column}::text`))}) AS cursor`,
    keyColumns: Prisma.join(keys.map(({ column }, index) => sql`${column} AS ${keyName(index)}`)),
    cursorOfKeys: sql`json_build_array(${Prisma.join(keys.map((_, index) => sql`${keyName(index)}::text`))})`,
    behind: values ? rowsBehind(keys, values, order, indexed) : sql`true`,
  };
}

/** A row comparison; with keys from two tables, the first `indexed` are compared once more, where an index helps. */
function rowsBehind(keys: Key[], values: string[], { dir }: Order, indexed: number): Prisma.Sql {
  const columns = keys.map(({ column }) => column);
  const given = keys.map(({ cast }, index) => sql`${values[index]}::${cast}`);
  const beyond = dir === "asc" ? sql`>` : sql`<`;
  const whole = sql`(${Prisma.join(columns)}) ${beyond} (${Prisma.join(given)})`;
  if (indexed === keys.length) return whole;
  const start = sql`(${Prisma.join(columns.slice(0, indexed))}) ${beyond}= (${Prisma.join(given.slice(0, indexed))})`;
  return sql`${start} AND ${whole}`;
}

/** A page of guests. */
export function guestPaging(order: Order, after: string | null): Paging {
  return pagingBy(keysOf(order), order, after, 2);
}

/** A page of households. */
export function householdPaging(order: Order, after: string | null): Paging {
  return pagingBy(householdKeys(order), householdOrder(order), after, 2);
}

/** A cursor behind a row, from the keys that `cursorColumns` gave for it. */
export function guestCursor(order: Order, mode: SearchMode, keys: readonly string[]): string {
  return encodeCursor({
    keys: [orderName(order) + (mode === "forgiving" ? forgiving : ""), ...keys.slice(0, -1)],
    id: keys.at(-1) ?? "",
  });
}

export function householdCursor(order: Order, mode: SearchMode, keys: readonly string[]): string {
  return guestCursor(householdOrder(order), mode, keys);
}

/** How the search was read on the page that a cursor is of. */
export function modeOf(after: string | null): SearchMode {
  // Behind the order's name come one to three keys, and the id.
  const cursors = [2, 3, 4].map((keyCount) => decodeCursor(after ?? undefined, keyCount));
  return cursors.some((cursor) => String(cursor?.keys[0]).endsWith(forgiving)) ? "forgiving" : "literal";
}

/** The keys in a cursor; null (the first page) when it is malformed or of another order. */
function readCursor(after: string, order: Order, keys: Key[]): string[] | null {
  const cursor = decodeCursor(after, keys.length);
  if (!cursor) return null;
  const [name, ...rest] = cursor.keys;
  const values = [...rest, cursor.id].map((value, index) => keys[index]?.value.safeParse(value).data);
  const known = values.filter((value) => value !== undefined);
  return String(name).replace(forgiving, "") === orderName(order) && known.length === keys.length ? known : null;
}

const forgiving = "-forgiving";
const orderName = ({ sort, dir }: Order): string => `${sort}-${dir}`;
