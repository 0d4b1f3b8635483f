import { readFileSync } from "node:fs";
import path from "node:path";
import { create, type Font } from "fontkit";

export type Weight = "regular" | "bold";
export type FaceName = "latin" | "hebrew" | "arabic" | "chinese" | "japanese" | "other";

const noto = (script: string, name: string, weight: string) =>
  `@expo-google-fonts/noto-sans${script}/${weight}/NotoSans${name}_${weight}.ttf`;
const both = (script: string, name: string): Record<Weight, string> => ({
  regular: noto(script, name, "400Regular"),
  bold: noto(script, name, "600SemiBold"),
});
/** The large ones have one weight for everything: two would double what a server carries. */
const one = (script: string, name: string): Record<Weight, string> => {
  const file = noto(script, name, "500Medium");
  return { regular: file, bold: file };
};

const files: Record<FaceName, Record<Weight, string>> = {
  latin: both("", ""),
  hebrew: both("-hebrew", "Hebrew"),
  arabic: both("-arabic", "Arabic"),
  chinese: one("-sc", "SC"),
  japanese: one("-jp", "JP"),
  other: { regular: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf", bold: "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf" },
};

const bytes = new Map<string, Buffer>();
const opened = new Map<FaceName, Font>();

/** A font file's bytes, read once for the process. */
export function fontBytes(face: FaceName, weight: Weight): Buffer {
  const file = files[face][weight];
  const known = bytes.get(file);
  if (known) return known;
  const read = readFileSync(path.join(process.cwd(), "node_modules", file));
  bytes.set(file, read);
  return read;
}

/** The name under which a document knows a font. */
export const fontName = (face: FaceName, weight: Weight): string =>
  files[face].regular === files[face].bold ? face : `${face}-${weight}`;

function fontOf(face: FaceName): Font {
  const known = opened.get(face);
  if (known) return known;
  const font = create(fontBytes(face, "regular"));
  opened.set(face, font);
  return font;
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const usual: readonly FaceName[] = ["latin", "hebrew", "arabic", "chinese", "japanese", "other"];
const withKana: readonly FaceName[] = ["latin", "hebrew", "arabic", "japanese", "chinese", "other"];

/** In which order fonts are asked for a text's letters: Han in a text with kana is drawn as in Japan. */
export function facesFor(text: string): readonly FaceName[] {
  return kana.test(text) ? withKana : usual;
}

/** The first font that has the letter; the Latin one where none has. */
export function faceOf(letter: string, faces: readonly FaceName[]): FaceName {
  return faces.find((face) => hasLetter(face, letter)) ?? "latin";
}

export function hasLetter(face: FaceName, letter: string): boolean {
  return fontOf(face).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}
