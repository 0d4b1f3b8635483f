import { readFile } from "node:fs/promises";
import path from "node:path";

export type ImageFont = { name: string; data: ArrayBuffer; weight: 600; style: "normal" };

const folder = path.join(process.cwd(), "node_modules/@fontsource/fraunces/files");
// Spelled out one by one, so that a build knows which files it must carry along. Each alphabet bears a name of its own:
// of several files under one name the drawing would know the first only.
const files = {
  "Fraunces Latin": path.join(folder, "fraunces-latin-600-normal.woff"),
  "Fraunces Latin extended": path.join(folder, "fraunces-latin-ext-600-normal.woff"),
  "Fraunces Vietnamese": path.join(folder, "fraunces-vietnamese-600-normal.woff"),
};

/** The family under which images ask for the display face. */
export const displayFamily = Object.keys(files).join(", ");

/** The display face for images that are drawn on the server, for every Latin alphabet. From our own files. */
export async function displayFonts(): Promise<ImageFont[]> {
  return Promise.all(
    Object.entries(files).map(async ([name, file]) => ({
      name,
      data: new Uint8Array(await readFile(file)).buffer,
      weight: 600 as const,
      style: "normal" as const,
    })),
  );
}

/** What the three files hold between them, of letters, figures and marks. */
const held = /[\u0020-\u007e\u00a0-\u0148\u014a-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u1ea0-\u1ef9‘’“”–—…]/u;

/**
 * The part of a text that the display face can draw; a letter that it lacks loses its accent rather than its place.
 * Whatever else an image held would be asked for at a stranger's server. Empty when nothing is left.
 */
export function drawable(text: string): string {
  const drawn = [...text.normalize("NFKC")].map((letter) => {
    if (held.test(letter)) return letter;
    const [base = ""] = letter.normalize("NFD");
    return held.test(base) ? base : "";
  });
  return drawn.join("").replace(/\s+/g, " ").trim();
}
