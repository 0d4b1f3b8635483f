import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import type { GuestQuery } from "../schema";
import type { GuestCounts, SearchMode } from "../types";
import { countGuests } from "./count-guests";
import { isFoundAsTyped, startForgiving } from "./search";
import { modeOf } from "./sorts";

type Page<Item> = { items: Item[]; nextCursor: string | null };
type Read<Item> = (tx: Tx, mode: SearchMode) => Promise<Page<Item>>;
type Counted<Item> = Page<Item> & { counts: GuestCounts; search: SearchMode };

/**
 * A page with its counts, read at the same time. A search that finds nothing as it was typed is read once more,
 * forgiving typos; the pages behind such a page know it from their cursor.
 */
export async function readPage<Item>(scope: EventScope, query: GuestQuery, read: Read<Item>): Promise<Counted<Item>> {
  const { filter, after } = query;
  if (modeOf(after) === "forgiving") return readForgiving(scope, query, read);
  const [page, counts] = await Promise.all([read(db, "literal"), countGuests(db, scope, filter, "literal")]);
  if (counts.matching > 0 || (await isFoundAsTyped(db, scope, filter.q))) {
    return { ...page, counts, search: "literal" };
  }
  return readForgiving(scope, query, read);
}

async function readForgiving<Item>(scope: EventScope, query: GuestQuery, read: Read<Item>): Promise<Counted<Item>> {
  const [page, counts] = await Promise.all([
    forgivingly((tx) => read(tx, "forgiving")),
    forgivingly((tx) => countGuests(tx, scope, query.filter, "forgiving")),
  ]);
  return { ...page, counts, search: "forgiving" };
}

/** How alike words must be is a setting, and a setting of one transaction. */
function forgivingly<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await startForgiving(tx);
    return work(tx);
  });
}
