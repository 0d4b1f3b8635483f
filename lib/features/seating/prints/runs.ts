import bidiFactory from "bidi-js";
import { type FaceName, faceOf, facesFor, hasLetter } from "./fonts";

/** A stretch of a line in one font and one direction. `isRightToLeft`: its letters run from its right end. */
export type TextRun = { text: string; face: FaceName; isRightToLeft: boolean };

const bidi = bidiFactory();
/** Marks, joiners and spaces go with the letter before them, if its font has them. */
const clinging = /^[\p{M}\p{Zs}\u200c\u200d]$/u;
/** What moves the pen or the direction and is never seen. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A line of text cut into runs, in the order in which they stand from left to right. */
export function runsOf(line: string): TextRun[] {
  const text = line.normalize("NFC").replace(unseen, " ");
  const embedding = bidi.getEmbeddingLevels(text);
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const faces = facesFor(text);
  const runs: { text: string; face: FaceName; level: number }[] = [];
  let index = 0;
  for (const letter of text) {
    const level = embedding.levels[index] ?? 0;
    const last = runs.at(-1);
    const seen = mirrored.get(index) ?? letter;
    const face = last && clinging.test(letter) && hasLetter(last.face, letter) ? last.face : faceOf(seen, faces);
    if (last && last.face === face && last.level === level) last.text += seen;
    else runs.push({ text: seen, face, level });
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
