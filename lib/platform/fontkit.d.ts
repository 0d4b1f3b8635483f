declare module "fontkit" {
  export type Glyph = { path: { toSVG(): string }; advanceWidth: number };
  export type Run = {
    glyphs: Glyph[];
    positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
    advanceWidth: number;
  };
  export type Font = {
    unitsPerEm: number;
    capHeight: number;
    layout(text: string): Run;
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  export function create(bytes: Buffer): Font;
}
