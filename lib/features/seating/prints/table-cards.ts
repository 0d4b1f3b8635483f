import { translator } from "@/lib/platform/i18n/translator";
import { ink, Pen } from "@/lib/platform/pdf/pen";
import type { PrintMatter } from "../rules/print-matter";
import { mm, type Paper, papers } from "../rules/print-sheets";

/** Two numbers to a sheet, to be cut in the middle. Ends the document. */
export function tableCards(matter: PrintMatter, paper: Paper): PDFKit.PDFDocument {
  const { width, height } = papers[paper];
  const { look, eventName, room } = matter;
  const pen = new Pen(`${eventName}: table cards`, { width, height });
  const t = translator(matter.locale, "seats");
  const half = height / 2;
  for (const [index, { number, name, shape }] of room.tables.entries()) {
    const top = (index % 2) * half;
    if (top === 0) {
      pen.page();
      pen.document.dash(3, { space: 4 });
      pen.rule(0, half, width).document.undash();
    }
    const band = (from: number, share: number) => {
      return { x: 15 * mm, width: width - 30 * mm, y: top + half * from, height: half * share };
    };
    const words = t(shape === "row" ? "row" : "table", { number: "" }).trim();
    pen.write(words, band(0.1, 0.1), { size: half * 0.065, colour: look.accent, style: look.face });
    const figures = { size: half * (name ? 0.48 : 0.58), style: look.face, isTight: true };
    pen.write(String(number), band(0.2, name ? 0.46 : 0.58), figures);
    if (name) pen.write(name, band(0.68, 0.16), { size: half * 0.085, style: look.face, lines: 2 });
    const short = half * 0.12;
    pen.rule((width - short) / 2, top + half * 0.865, short, look.accent, 0.75);
    pen.write(eventName, band(0.88, 0.06), { size: half * 0.032, colour: ink.soft });
  }
  if (room.tables.length === 0) pen.page();
  return pen.end();
}
