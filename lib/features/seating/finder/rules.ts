import { foldText } from "@/lib/platform/text";

/** A name as it is compared: folded, words only, so that hyphens and apostrophes do not matter. */
export function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/**
 * Whether what somebody typed is a guest's whole name: every word of it, in the order of speech or last name first, and
 * nothing else. Half a name finds nobody, so that nobody can look through the list.
 */
export function isFullName(typed: string, { firstName, lastName }: { firstName: string; lastName: string }): boolean {
  const words = wordsOf(typed).join(" ");
  const [first, last] = [wordsOf(firstName).join(" "), wordsOf(lastName).join(" ")];
  if (words === "") return false;
  return words === `${first} ${last}`.trim() || words === `${last} ${first}`.trim();
}

/** Names for a screen, so many at a time, in as few pages as they need. */
export function pagesOf<T>(entries: readonly T[], perPage: number): T[][] {
  const pages: T[][] = [];
  for (let start = 0; start < entries.length; start += perPage) pages.push(entries.slice(start, start + perPage));
  return pages;
}
