import { foldText } from "@/lib/platform/text";

/** A name as it is compared: folded, words only, so that hyphens and apostrophes do not matter. */
function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

type Named = { firstName: string; lastName: string };

/**
 * Whether what somebody typed is a guest's whole name: every word of it, in the order of speech or last name first, and
 * nothing else. Half a name finds nobody, so that nobody can look through the list.
 */
export function isFullName(typed: string, { firstName, lastName }: Named): boolean {
  const words = wordsOf(typed).join(" ");
  const [first, last] = [wordsOf(firstName).join(" "), wordsOf(lastName).join(" ")];
  if (words === "") return false;
  return words === `${first} ${last}`.trim() || words === `${last} ${first}`.trim();
}

/** The last name whole and the first of the first names: who has a second one may leave it out, or write it all the same. */
function isCalledName(typed: string, { firstName, lastName }: Named): boolean {
  const words = wordsOf(typed);
  const [[called], last] = [wordsOf(firstName), wordsOf(lastName)];
  if (called === undefined || last.length === 0 || words.length <= last.length) return false;
  const is = (part: readonly string[]) => part.join(" ") === last.join(" ");
  if (is(words.slice(-last.length))) return words[0] === called;
  return is(words.slice(0, last.length)) && words[last.length] === called;
}

/** Short names with a slip are other people's names. */
const leastWithSlip = 8;

/** The whole name with one slip of the finger: a letter wrong, missing or too many, or two that changed places. */
function isNearlyFullName(typed: string, { firstName, lastName }: Named): boolean {
  const words = wordsOf(typed).join(" ");
  const [first, last] = [wordsOf(firstName).join(" "), wordsOf(lastName).join(" ")];
  if (words.length < leastWithSlip || first === "" || last === "") return false;
  return isOneSlip(words, `${first} ${last}`) || isOneSlip(words, `${last} ${first}`);
}

function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  const [a, b] = [typed.slice(start), meant.slice(start)];
  if (a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)) return true;
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}

/** Whom a typed name means: those who have it whole, else as they are called, else with one slip. */
export function namedBy<T extends Named>(typed: string, guests: readonly T[]): T[] {
  for (const isName of [isFullName, isCalledName, isNearlyFullName]) {
    const found = guests.filter((guest) => isName(typed, guest));
    if (found.length > 0) return found;
  }
  return [];
}

/** Names for a screen, so many at a time, in as few pages as they need. */
export function pagesOf<T>(entries: readonly T[], perPage: number): T[][] {
  const pages: T[][] = [];
  for (let start = 0; start < entries.length; start += perPage) pages.push(entries.slice(start, start + perPage));
  return pages;
}
