import { readFile } from "node:fs/promises";
import path from "node:path";

export type ImageFont = { name: string; data: ArrayBuffer; weight: 600; style: "normal" };

/** Faces that drawn images can bear, each of one weight. */
export type ImageFace = "fraunces" | "cormorant" | "playfair" | "bricolage";

const folder = path.join(process.cwd(), "node_modules/@fontsource");
const others = path.join(process.cwd(), "node_modules/dejavu-fonts-ttf/ttf");
// Spelled out one by one, so that a build knows which files it must carry along. Each alphabet bears a name of its own:
// of several files under one name the drawing would know the first only.
const faces: Record<ImageFace, Record<string, string>> = {
  fraunces: {
    "Fraunces Latin": path.join(folder, "fraunces/files/fraunces-latin-600-normal.woff"),
    "Fraunces Latin extended": path.join(folder, "fraunces/files/fraunces-latin-ext-600-normal.woff"),
    "Fraunces Vietnamese": path.join(folder, "fraunces/files/fraunces-vietnamese-600-normal.woff"),
  },
  cormorant: {
    "Cormorant Latin": path.join(folder, "cormorant-garamond/files/cormorant-garamond-latin-600-normal.woff"),
    "Cormorant Latin extended": path.join(
      folder,
      "cormorant-garamond/files/cormorant-garamond-latin-ext-600-normal.woff",
    ),
    "Cormorant Vietnamese": path.join(folder, "cormorant-garamond/files/cormorant-garamond-vietnamese-600-normal.woff"),
  },
  playfair: {
    "Playfair Latin": path.join(folder, "playfair-display/files/playfair-display-latin-600-normal.woff"),
    "Playfair Latin extended": path.join(folder, "playfair-display/files/playfair-display-latin-ext-600-normal.woff"),
    "Playfair Vietnamese": path.join(folder, "playfair-display/files/playfair-display-vietnamese-600-normal.woff"),
  },
  bricolage: {
    "Bricolage Latin": path.join(folder, "bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff"),
    "Bricolage Latin extended": path.join(
      folder,
      "bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff",
    ),
    "Bricolage Vietnamese": path.join(
      folder,
      "bricolage-grotesque/files/bricolage-grotesque-vietnamese-700-normal.woff",
    ),
  },
};
/** Holds what the faces lack: Greek, Cyrillic, Armenian, Georgian. */
const rest: Record<string, string> = { "DejaVu Serif": path.join(others, "DejaVuSerif-Bold.ttf") };

const filesOf = (face: ImageFace): [name: string, file: string][] => Object.entries({ ...faces[face], ...rest });

/** The families under which images ask for a face, in the order in which a letter is looked for. */
export function imageFamily(face: ImageFace): string {
  return filesOf(face)
    .map(([name]) => name)
    .join(", ");
}

/** A face for images that are drawn on the server, with what stands in for letters that it lacks. From our own files. */
export async function imageFonts(face: ImageFace): Promise<ImageFont[]> {
  return Promise.all(
    filesOf(face).map(async ([name, file]) => ({
      name,
      data: new Uint8Array(await readFile(file)).buffer,
      weight: 600 as const,
      style: "normal" as const,
    })),
  );
}

/** What the files of every face hold between them, of letters, figures and marks. */
const held =
  /[\u0020-\u007e\u00a0-\u0148\u014a-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0386-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u0531-\u0556\u0561-\u0586\u10d0-\u10f6\u1ea0-\u1ef9‘’“”–—…]/u;

/**
 * The part of a text that can be drawn; a letter that no file holds loses its accent rather than its place.
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

/** Whether a text can be drawn as it is. What cannot is set in other fonts, as shapes (drawn-text). */
export function isDrawable(text: string): boolean {
  return drawable(text) === text.normalize("NFKC").replace(/\s+/g, " ").trim();
}
