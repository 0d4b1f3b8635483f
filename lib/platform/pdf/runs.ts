import bidiFactory from "bidi-js";
import { clinging, fontPicker, hasLetter, type Style } from "./fonts";

/** A stretch of a line in one font and one direction. `isRightToLeft`: its letters run from its right end. */
export type TextRun = { text: string; font: string; isRightToLeft: boolean };

const bidi = bidiFactory();
/** What moves the pen. */
const control = /\p{Cc}+/gu;
/** What moves the direction, breaks or varies a letter, and is never seen itself. */
const unseen = /(?:[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Variation_Selector})+/gu;

/** A line of text cut into runs, in the order in which they stand from left to right. */
export function runsOf(line: string, style: Style): TextRun[] {
  const text = line.normalize("NFC").replace(control, " ").replace(unseen, "");
  const embedding = bidi.getEmbeddingLevels(text);
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const fontOf = fontPicker(text, style);
  const runs: { text: string; font: string; level: number }[] = [];
  let index = 0;
  for (const letter of text) {
    const level = embedding.levels[index] ?? 0;
    const last = runs.at(-1);
    const seen = mirrored.get(index) ?? letter;
    const font = last && clinging.test(letter) && hasLetter(last.font, letter) ? last.font : fontOf(seen);
    if (last && last.font === font && last.level === level) last.text += seen;
    else runs.push({ text: seen, font, level });
    index += letter.length;
  }
  return inVisualOrder(runs).map(({ level, ...run }) => ({ ...run, isRightToLeft: level % 2 === 1 }));
}

/** From the highest level down to the lowest odd one, whatever stands at that level or above is turned around. */
function inVisualOrder<T extends { level: number }>(runs: readonly T[]): T[] {
  let ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    const next: T[] = [];
    let turning: T[] = [];
    for (const run of ordered) {
      if (run.level >= level) turning = [run, ...turning];
      else {
        next.push(...turning, run);
        turning = [];
      }
    }
    ordered = [...next, ...turning];
  }
  return ordered;
}
