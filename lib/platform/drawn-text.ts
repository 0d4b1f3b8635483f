import { openedFont } from "./pdf/fonts";
import { runsOf } from "./pdf/runs";

/**
 * A line of text as SVG paths around a point, for pictures that are made where no font is installed: in the fonts that
 * prints are set in, for every script that they know. `size` in the picture's own unit.
 */
export function drawnText(text: string, { x, y }: { x: number; y: number }, size: number, fill: string): string {
  const runs = runsOf(text, "bold").map((run) => {
    const face = openedFont(run.font);
    return { face, scale: size / face.unitsPerEm, laid: face.layout(run.text) };
  });
  const width = runs.reduce((sum, { scale, laid }) => sum + laid.advanceWidth * scale, 0);
  // From the middle of its capitals: what sits around a point is mostly a number.
  const capitals = runs[0] ? runs[0].face.capHeight * runs[0].scale : 0;
  let left = x - width / 2;
  const drawn = runs.map(({ scale, laid }) => {
    let pen = 0;
    const paths = laid.glyphs.map((glyph, index) => {
      const place = laid.positions[index];
      const at = `translate(${pen + (place?.xOffset ?? 0)} ${place?.yOffset ?? 0})`;
      pen += place?.xAdvance ?? 0;
      return `<path d="${glyph.path.toSVG()}" transform="${at}"/>`;
    });
    const base = y + capitals / 2;
    const run = `<g transform="translate(${left} ${base}) scale(${scale} ${-scale})">${paths.join("")}</g>`;
    left += laid.advanceWidth * scale;
    return run;
  });
  return `<g fill="${fill}">${drawn.join("")}</g>`;
}
