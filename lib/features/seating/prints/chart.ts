import { translator } from "@/lib/platform/i18n/translator";
import { type Area, ink, Pen } from "@/lib/platform/pdf/pen";
import { objectWords } from "../rules/object-words";
import { boundsOf } from "../rules/polygons";
import type { PrintMatter } from "../rules/print-matter";
import { type Paper, papers } from "../rules/print-sheets";
import { drawRoom } from "./draw-room";
import { NameList } from "./name-list";

/** The seating chart: the plan on a page, then every name with its table, over as many as it takes. Ends the document. */
export function seatingChart(matter: PrintMatter, paper: Paper): PDFKit.PDFDocument {
  const { left, right, top, bottom } = boundsOf(matter.room.outline);
  const upright = papers[paper];
  const isWide = right - left > bottom - top;
  const width = isWide ? upright.height : upright.width;
  const height = isWide ? upright.width : upright.height;
  const pen = new Pen(`${matter.eventName}: seating chart`, { width, height });
  const short = Math.min(width, height);
  const margin = short * 0.055;
  const head = short * 0.115;
  const foot = short * 0.03;
  const inner = { x: margin, width: width - 2 * margin };
  const body = { ...inner, y: margin + head, height: height - 2 * margin - head - foot };
  const heading = { ...inner, y: margin, height: head * 0.85 };
  pen.page();
  writeHeading(pen, matter, heading);
  drawRoom(pen, matter.room, body, matter.look, objectWords(matter.locale));
  const list = new NameList(pen, matter, body);
  for (const page of list.pages()) {
    pen.page();
    writeHeading(pen, matter, heading);
    page();
  }
  const t = translator(matter.locale, "prints");
  const footer = { ...inner, y: height - margin - foot * 0.5, height: foot * 0.7 };
  return pen
    .onEveryPage((page, pages) => {
      if (pages < 2) return;
      const words = t("page", { page: String(page), pages: String(pages) });
      pen.write(words, footer, { size: foot * 0.45, align: "right", colour: ink.soft });
    })
    .end();
}

function writeHeading(pen: Pen, { eventName, locale, look, room }: PrintMatter, area: Area): void {
  const t = translator(locale, "prints");
  const title = { ...area, height: area.height * 0.62 };
  pen.write(eventName, title, { size: area.height * 0.44, style: look.face });
  const below = { ...area, y: area.y + area.height * 0.62, height: area.height * 0.26 };
  pen.write(`${t("chart")} · ${room.name}`, below, { size: area.height * 0.17, colour: look.accent });
}
