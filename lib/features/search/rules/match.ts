import { foldText } from "@/lib/platform/text";

/** Shorter words have too many neighbours to forgive a typing error in. */
const forgivenFrom = 4;

/**
 * How well a text answers what was typed: 0 for not at all, more for better. Every typed word must begin a word of it,
 * or be one typing error away; the beginning of the whole counts most, what nobody reads (`hidden`) least.
 */
export function matchScore(typed: string, shown: string, hidden = ""): number {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return 0;
  const [first, rest] = [wordsOf(shown), wordsOf(hidden)];
  let score = foldText(shown).startsWith(wanted.join(" ")) ? 10 : 0;
  for (const word of wanted) {
    const best = Math.max(scoreIn(word, first, 6), scoreIn(word, rest, 2));
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[\s/·,.()-]+/)
    .filter(Boolean);
}

function scoreIn(word: string, words: readonly string[], full: number): number {
  if (words.some((each) => each.startsWith(word))) return full;
  if (word.length < forgivenFrom) return 0;
  return words.some((each) => isNear(word, each.slice(0, word.length + 1))) ? full / 2 : 0;
}

/** Whether one letter was left out, put in, changed or swapped with its neighbour; a longer end does not count. */
function isNear(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  const [left, meant] = [typed.slice(at), word.slice(at)];
  const begins = (rest: string, of: string) => of.startsWith(rest);
  return (
    begins(left.slice(1), meant.slice(1)) ||
    begins(left.slice(1), meant) ||
    begins(left, meant.slice(1)) ||
    (left[0] === meant[1] && left[1] === meant[0] && begins(left.slice(2), meant.slice(2)))
  );
}
