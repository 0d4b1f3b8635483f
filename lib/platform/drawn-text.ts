import { openedFont, type Style } from "./pdf/fonts";
import { wrapped } from "./pdf/lines";
import { runsOf } from "./pdf/runs";

type Point = { x: number; y: number };

/** A line in the fonts that prints are set in, as shapes. Measures are in its size. */
function laidOut(text: string, style: Style) {
  const runs = runsOf(text, style).map((run) => {
    const face = openedFont(run.font);
    return { face, laid: face.layout(run.text) };
  });
  const [first] = runs;
  return {
    width: runs.reduce((sum, { face, laid }) => sum + laid.advanceWidth / face.unitsPerEm, 0),
    capitals: first ? first.face.capHeight / first.face.unitsPerEm : 0,
    /** SVG paths that begin at a point of the base line. */
    drawn({ x, y }: Point, size: number): string {
      let left = x;
      const shapes = runs.map(({ face, laid }) => {
        const scale = size / face.unitsPerEm;
        let pen = 0;
        const paths = laid.glyphs.map((glyph, index) => {
          const place = laid.positions[index];
          const at = `translate(${pen + (place?.xOffset ?? 0)} ${place?.yOffset ?? 0})`;
          pen += place?.xAdvance ?? 0;
          return `<path d="${glyph.path.toSVG()}" transform="${at}"/>`;
        });
        const run = `<g transform="translate(${left} ${y}) scale(${scale} ${-scale})">${paths.join("")}</g>`;
        left += laid.advanceWidth * scale;
        return run;
      });
      return shapes.join("");
    },
  };
}

/**
 * A line of text as SVG paths around a point, for pictures that are made where no font is installed: in the fonts that
 * prints are set in, for every script that they know. `size` in the picture's own unit.
 */
export function drawnText(text: string, { x, y }: Point, size: number, fill: string): string {
  const line = laidOut(text, "bold");
  // From the middle of its capitals: what sits around a point is mostly a number.
  const at = { x: x - (line.width * size) / 2, y: y + (line.capitals * size) / 2 };
  return `<g fill="${fill}">${line.drawn(at, size)}</g>`;
}

type Block = { width: number; size: number; leading: number; fill: string; style: Style };

/** A text in as many lines as a width takes, from the left, as a picture that stands alone. */
export function drawnLines(
  text: string,
  { width, size, leading, fill, style }: Block,
): { src: string; height: number } {
  const lines = wrapped(text, (part) => laidOut(part, style).width * size <= width);
  const step = size * leading;
  const height = Math.ceil(lines.length * step);
  const shapes = lines.map((line, index) => laidOut(line, style).drawn({ x: 0, y: (index + 0.76) * step }, size));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g fill="${fill}">${shapes.join("")}</g></svg>`;
  return { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`, height };
}
