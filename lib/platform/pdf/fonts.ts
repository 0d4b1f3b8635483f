import { readFileSync } from "node:fs";
import path from "node:path";
import { create, type Font } from "fontkit";
import type { ImageFace } from "../fonts";
import { displayFiles } from "./display-files";

/** How a line is set: in one of two weights of the fonts for every script, or in an event's own face where it can. */
export type Style = "regular" | "bold" | ImageFace;

type Face = {
  /** The letters that it is asked for; without one, any. */
  letters?: RegExp;
  regular: string;
  bold: string;
};

const noto = (script: string, name: string, weight: string) =>
  `@expo-google-fonts/noto-sans${script}/${weight}/NotoSans${name}_${weight}.ttf`;
const both = (script: string, name: string) => ({
  regular: noto(script, name, "400Regular"),
  bold: noto(script, name, "600SemiBold"),
});
/** The large ones have one weight for everything: two would double what a server carries. */
const one = (script: string, name: string) => {
  const file = noto(script, name, "500Medium");
  return { regular: file, bold: file };
};

const latin: Face = both("", "");
const small: Face[] = [
  { letters: /[\p{scx=Hebrew}]/u, ...both("-hebrew", "Hebrew") },
  { letters: /[\p{scx=Arabic}]/u, ...both("-arabic", "Arabic") },
  { letters: /[\p{scx=Devanagari}]/u, ...both("-devanagari", "Devanagari") },
  { letters: /[\p{scx=Thai}]/u, ...both("-thai", "Thai") },
  { letters: /[\p{scx=Bengali}]/u, ...both("-bengali", "Bengali") },
  { letters: /[\p{scx=Tamil}]/u, ...both("-tamil", "Tamil") },
  { letters: /[\p{scx=Telugu}]/u, ...both("-telugu", "Telugu") },
  { letters: /[\p{scx=Gujarati}]/u, ...both("-gujarati", "Gujarati") },
  { letters: /[\p{scx=Gurmukhi}]/u, ...both("-gurmukhi", "Gurmukhi") },
  { letters: /[\p{scx=Kannada}]/u, ...both("-kannada", "Kannada") },
  { letters: /[\p{scx=Malayalam}]/u, ...both("-malayalam", "Malayalam") },
];
const eastern =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const chinese: Face = { letters: eastern, ...one("-sc", "SC") };
const japanese: Face = { letters: eastern, ...one("-jp", "JP") };
const korean: Face = { letters: eastern, ...one("-kr", "KR") };
const others: Face = {
  regular: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  bold: "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
};

const kana = /[\p{scx=Hiragana}\p{scx=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
/** Marks, joiners and spaces go with the letter before them. */
export const clinging = /^[\p{M}\p{Zs}\u200c\u200d]$/u;

/** Han in a name with kana is drawn as in Japan, in one with Hangul as in Korea, else as in China. */
function facesOf(text: string): Face[] {
  if (!eastern.test(text)) return [latin, ...small, others];
  const asians = kana.test(text)
    ? [japanese, chinese, korean]
    : hangul.test(text)
      ? [korean, chinese, japanese]
      : [chinese, japanese, korean];
  return [latin, ...small, ...asians, others];
}

/**
 * Picks the font file for each letter of a text. An event's own face is worn by the whole text or not at all, so that no
 * name is set in two hands; a letter that no file holds is drawn as the box that stands for one.
 */
export function fontPicker(text: string, style: Style): (letter: string) => string {
  const weight = style === "regular" ? "regular" : "bold";
  const faces = facesOf(text);
  const own = style === "regular" || style === "bold" ? [] : displayFiles[style];
  const holds = (letter: string) => own.find((file) => hasLetter(file, letter));
  if (own.length > 0 && [...text].every((letter) => clinging.test(letter) || holds(letter))) {
    return (letter) => holds(letter) ?? own[0] ?? latin[weight];
  }
  return (letter) => faces.find((face) => covers(face, letter))?.[weight] ?? latin[weight];
}

const covers = ({ letters, regular }: Face, letter: string): boolean =>
  (letters === undefined || letters.test(letter)) && hasLetter(regular, letter);

/** The letters of a text that no font holds, each once: they would be printed as empty boxes. */
export function lettersWithoutFont(text: string): string[] {
  const faces = facesOf(text);
  const lacking = [...text.normalize("NFC")].filter(
    (letter) => !/[\p{C}\p{Z}]|\p{Variation_Selector}/u.test(letter) && !faces.some((face) => covers(face, letter)),
  );
  return [...new Set(lacking)];
}

const bytes = new Map<string, Buffer>();
const opened = new Map<string, Font>();

/** A font file's bytes, read once for the process. `file`: its path among the packages. */
export function fontBytes(file: string): Buffer {
  const known = bytes.get(file);
  if (known) return known;
  const read = readFileSync(path.join(process.cwd(), "node_modules", file));
  bytes.set(file, read);
  return read;
}

/** A font file, opened once for the process. */
export function openedFont(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const font = create(fontBytes(file));
  opened.set(file, font);
  return font;
}

export function hasLetter(file: string, letter: string): boolean {
  return openedFont(file).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}
