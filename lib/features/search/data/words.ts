import { Prisma } from "@/lib/platform/db/generated/client";
import { escapeLike, foldText } from "@/lib/platform/text";

/** Below this share of common trigrams a word does not count as a misspelling. */
export const likeness = 0.4;
/** Shorter words have too few trigrams to be recognized when misspelled. */
const forgivenFrom = 4;

/** The words of a search, folded. */
export function wordsOf(typed: string): string[] {
  return foldText(typed).split(" ").filter(Boolean).slice(0, 6);
}

/**
 * Every word occurs in the folded text; words of one or two letters begin a word of it, which is what a trigram index
 * can find. Forgiving, longer words may be misspelled.
 */
export function contains(text: Prisma.Sql, words: readonly string[], isForgiving: boolean): Prisma.Sql {
  return Prisma.join(
    words.map((word) => {
      const like = escapeLike(word);
      if (word.length < 3) return Prisma.sql`(${text} LIKE ${`${like}%`} OR ${text} LIKE ${`% ${like}%`})`;
      const literal = Prisma.sql`${text} LIKE ${`%${like}%`}`;
      if (!isForgiving || word.length < forgivenFrom || /\d/.test(word)) return literal;
      return Prisma.sql`(${literal} OR ${text} %> ${word})`;
    }),
    " AND ",
  );
}
