import { readFileSync } from "node:fs";
import path from "node:path";
import { create, type Font } from "fontkit";

let font: Font | undefined;

function load(): Font {
  const file = path.join(process.cwd(), "node_modules/dejavu-fonts-ttf/ttf", "DejaVuSans-Bold.ttf");
  font ??= create(readFileSync(file));
  return font;
}

/**
 * A line of text as an SVG path around a point, for pictures that are made where no font is installed: Latin, Greek,
 * Cyrillic, Armenian, Georgian, Arabic and Hebrew letters. `size` in the picture's own unit.
 */
export function drawnText(text: string, { x, y }: { x: number; y: number }, size: number, fill: string): string {
  const face = load();
  const { glyphs, positions, advanceWidth } = face.layout(text);
  const scale = size / face.unitsPerEm;
  let pen = 0;
  const paths = glyphs.map((glyph, index) => {
    const place = positions[index];
    const at = `translate(${pen + (place?.xOffset ?? 0)} ${place?.yOffset ?? 0})`;
    pen += place?.xAdvance ?? 0;
    return `<path d="${glyph.path.toSVG()}" transform="${at}"/>`;
  });
  const left = x - (advanceWidth * scale) / 2;
  const base = y + (face.capHeight * scale) / 2;
  return `<g fill="${fill}" transform="translate(${left} ${base}) scale(${scale} ${-scale})">${paths.join("")}</g>`;
}
