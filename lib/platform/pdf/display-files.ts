import type { ImageFace } from "../fonts";

const files = (family: string, weight: number): string[] =>
  ["latin", "latin-ext", "vietnamese"].map(
    (letters) => `@fontsource/${family}/files/${family}-${letters}-${weight}-normal.woff`,
  );

/** The files of the faces that an event's page can wear, among the packages. */
export const displayFiles: Readonly<Record<ImageFace, readonly string[]>> = {
  fraunces: files("fraunces", 600),
  cormorant: files("cormorant-garamond", 600),
  playfair: files("playfair-display", 600),
  bricolage: files("bricolage-grotesque", 700),
};
