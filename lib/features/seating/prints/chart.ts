import { boundsOf } from "../rules/polygons";
import type { PrintMatter } from "../rules/print-matter";
import { mm, type Paper, papers } from "../rules/print-sheets";
import { drawRoom } from "./draw-room";
import { tableWords } from "./name-cards";
import { type Area, ink, Pen } from "./pen";

/** The seating chart: the plan on a page, then every name with its table, over as many as it takes. Ends the document. */
export function seatingChart(matter: PrintMatter, paper: Paper): PDFKit.PDFDocument {
  const { left, right, top, bottom } = boundsOf(matter.room.outline);
  const upright = papers[paper];
  const isWide = right - left > bottom - top;
  const width = isWide ? upright.height : upright.width;
  const height = isWide ? upright.width : upright.height;
  const pen = new Pen(`${matter.eventName}: seating chart`, { width, height });
  const margin = Math.min(width, height) * 0.06;
  const head = Math.min(width, height) * 0.09;
  const body = { x: margin, y: margin + head, width: width - 2 * margin, height: height - 2 * margin - head };
  const heading = { ...body, y: margin, height: head * 0.8 };
  pen.page().write(matter.eventName, heading, { size: head * 0.45, weight: "bold" });
  drawRoom(pen, matter.room, body);
  writeNames(pen, matter, body, heading);
  return pen.end();
}

function writeNames(pen: Pen, matter: PrintMatter, body: Area, heading: Area): void {
  // Read from further away, the larger the paper is.
  const line = 6.2 * mm * Math.max(1, (Math.min(body.width, body.height) / 525) ** 0.7);
  const gap = line * 1.2;
  const columns = Math.max(2, Math.floor((body.width + gap) / (line * 10.5 + gap)));
  const width = (body.width - (columns - 1) * gap) / columns;
  const rows = Math.max(1, Math.floor(body.height / line));
  for (const [index, { name, table }] of matter.seated.entries()) {
    const place = index % (rows * columns);
    if (place === 0) pen.page().write(matter.eventName, heading, { size: heading.height * 0.55, weight: "bold" });
    const x = body.x + Math.floor(place / rows) * (width + gap);
    const y = body.y + (place % rows) * line;
    const area = { x, y, width: width * 0.62, height: line };
    pen.write(name, area, { size: line * 0.55, align: "left", lines: 2 });
    const right = { ...area, x: x + width * 0.65, width: width * 0.35 };
    pen.write(tableWords(matter, table), right, { size: line * 0.5, align: "right", colour: ink.accent });
    pen.rule(x, y + line, width);
  }
}
