/** The two lines of a text that are narrowest together, broken between words; null for a single word. */
export function halvesOf(text: string, widthOf: (part: string) => number): [string, string] | null {
  const words = text.split(/\s+/);
  const breaks = words.slice(1).map((_, index): [string, string] => {
    return [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
  });
  const widest = (pair: readonly string[]) => Math.max(...pair.map(widthOf));
  return breaks.toSorted((a, b) => widest(a) - widest(b))[0] ?? null;
}

/** A text in lines that fit, broken between words; a word that fits on no line is broken between its letters. */
export function wrapped(text: string, fits: (part: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = fits(word) ? [word] : broken(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

const letters = new Intl.Segmenter("und", { granularity: "grapheme" });

function broken(word: string, fits: (part: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of letters.segment(word)) {
    if (piece !== "" && !fits(piece + segment)) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}
