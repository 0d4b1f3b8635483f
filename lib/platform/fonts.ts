import { readFile } from "node:fs/promises";
import path from "node:path";

export type ImageFont = { name: string; data: ArrayBuffer; weight: 600; style: "normal" };

// Spelled out one by one, so that a build knows which files it must carry along.
const folder = path.join(process.cwd(), "node_modules/@fontsource/fraunces/files");
const files = [
  path.join(folder, "fraunces-latin-600-normal.woff"),
  path.join(folder, "fraunces-latin-ext-600-normal.woff"),
  path.join(folder, "fraunces-vietnamese-600-normal.woff"),
];

/** The name under which images ask for the display face. */
export const displayFace = "Fraunces";

/** The display face for images that are drawn on the server, for every Latin alphabet. From our own files. */
export async function displayFonts(): Promise<ImageFont[]> {
  const read = async (file: string): Promise<ArrayBuffer> => new Uint8Array(await readFile(file)).buffer;
  const data = await Promise.all(files.map(read));
  return data.map((each) => ({ name: displayFace, data: each, weight: 600, style: "normal" }));
}

/**
 * The part of a text that the display face can draw. Whatever else a drawn image holds would be asked for at a stranger's
 * server; empty when nothing is left.
 */
export function drawable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\p{Script=Latin}\p{Nd}\p{Zs}.,:;!?&’‘“”"'()/+–—·-]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
