import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { escapeLike, foldText } from "@/lib/platform/text";
import type { SearchMode } from "../types";

/** Below this share of common trigrams a word does not count as a misspelling. "Jhonson" and "Johnson" share 0.375. */
const similarity = 0.35;

function wordsOf(typed: string): string[] {
  return foldText(typed).split(" ").filter(Boolean).slice(0, 8);
}

/**
 * The condition of a search on `g.search_text`: every word occurs in it, or (forgiving) something much like it does.
 * Both use the trigram index; words of one or two letters and numbers are always taken literally.
 */
export function searchCondition(typed: string, mode: SearchMode): Prisma.Sql {
  const words = wordsOf(typed);
  if (words.length === 0) return Prisma.sql`true`;
  return Prisma.join(
    words.map((word) => {
      const literal = Prisma.sql`g.search_text LIKE ${`%${escapeLike(word)}%`}`;
      if (mode === "literal" || word.length < 3 || /\d/.test(word)) return literal;
      return Prisma.sql`(${literal} OR g.search_text %> ${word})`;
    }),
    " AND ",
  );
}

/**
 * Reads a search as typed if anything matches, and forgives typos otherwise: an exact name is not buried under those
 * that resemble it. In a forgiving transaction the measure of likeness is set for the rest of it.
 */
export async function resolveSearch(tx: Tx, scope: EventScope, typed: string): Promise<SearchMode> {
  if (await isFoundAsTyped(tx, scope, typed)) return "literal";
  await startForgiving(tx);
  return "forgiving";
}

/** Whether any guest on the list has what was typed, whatever else the list is filtered by. */
export async function isFoundAsTyped(tx: Tx, scope: EventScope, typed: string): Promise<boolean> {
  if (wordsOf(typed).length === 0) return true;
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM guests g
    WHERE g.organization_id = ${scope.organizationId}::uuid AND g.event_id = ${scope.eventId}::uuid
      AND g.deleted_at IS NULL AND ${searchCondition(typed, "literal")}
    LIMIT 1`;
  return found.length > 0;
}

/** Sets how alike words must be, for the rest of the transaction. */
export async function startForgiving(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(similarity)}, true)`;
}

/** Runs reads that search: in a transaction where typos may be forgiven, without one where nothing is searched. */
export async function withSearch<T>(
  scope: EventScope,
  typed: string,
  read: (tx: Tx, mode: SearchMode) => Promise<T>,
): Promise<T> {
  if (wordsOf(typed).length === 0) return read(db, "literal");
  return db.$transaction(async (tx) => read(tx, await resolveSearch(tx, scope, typed)));
}
