import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import type { GuestQuery } from "../schema";
import type { GuestCounts, SearchMode } from "../types";
import { countGuests, countPresent } from "./count-guests";
import { isFoundAsTyped, startForgiving } from "./search";
import type { Found } from "./select-guests";
import { modeOf } from "./sorts";

/** `found` where the rows' own statement counted what a search finds; behind the last row there is none to say so. */
type Page<Item> = { items: Item[]; nextCursor: string | null; found?: Found | null };
type Read<Item> = (tx: Tx, mode: SearchMode) => Promise<Page<Item>>;
type Counted<Item> = Omit<Page<Item>, "found"> & { counts: GuestCounts; search: SearchMode };

/**
 * A page with its counts, read at the same time. A search that finds nothing as it was typed is read once more,
 * forgiving typos; the pages behind such a page know it from their cursor.
 */
export async function readPage<Item>(scope: EventScope, query: GuestQuery, read: Read<Item>): Promise<Counted<Item>> {
  if (modeOf(query.after) === "forgiving") return readAs("forgiving", scope, query, read);
  const page = await readAs("literal", scope, query, read);
  if (page.counts.matching > 0 || (await isFoundAsTyped(db, scope, query.filter.q))) return page;
  return readAs("forgiving", scope, query, read);
}

async function readAs<Item>(
  mode: SearchMode,
  scope: EventScope,
  query: GuestQuery,
  read: Read<Item>,
): Promise<Counted<Item>> {
  const { filter, view } = query;
  const run = mode === "forgiving" ? forgivingly : directly;
  const page = run((tx) => read(tx, mode));
  const countAll = () => run((tx) => countGuests(tx, scope, filter, mode));
  if (filter.q === "" || view === "households") {
    const [{ items, nextCursor }, counts] = await Promise.all([page, countAll()]);
    return { items, nextCursor, counts, search: mode };
  }
  const [{ items, nextCursor, found }, total] = await Promise.all([page, countPresent(db, scope)]);
  const counts = found ? { ...found, total } : await countAll();
  return { items, nextCursor, counts, search: mode };
}

const directly = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => work(db);

/** How alike words must be is a setting, and a setting of one transaction. */
function forgivingly<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await startForgiving(tx);
    return work(tx);
  });
}
