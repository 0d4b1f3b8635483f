import { translator } from "@/lib/platform/i18n/translator";
import type { PrintMatter } from "../rules/print-matter";
import { mm, type Paper, papers } from "../rules/print-sheets";
import { ink, Pen } from "./pen";

/** Two numbers to a sheet, to be cut in the middle. Ends the document. */
export function tableCards(matter: PrintMatter, paper: Paper): PDFKit.PDFDocument {
  const { width, height } = papers[paper];
  const pen = new Pen(`${matter.eventName}: table cards`, { width, height });
  const t = translator(matter.locale, "seats");
  const half = height / 2;
  for (const [index, { number, name, shape }] of matter.room.tables.entries()) {
    const top = (index % 2) * half;
    if (top === 0) {
      pen.page();
      pen.document.dash(3, { space: 4 });
      pen.rule(0, half, width).document.undash();
    }
    const inner = { x: 15 * mm, width: width - 30 * mm };
    const words = t(shape === "row" ? "row" : "table", { number: "" }).trim();
    pen.write(
      words,
      { ...inner, y: top + half * 0.1, height: half * 0.13 },
      { size: half * 0.075, colour: ink.accent },
    );
    const area = { ...inner, y: top + half * 0.22, height: half * (name ? 0.48 : 0.62) };
    pen.write(String(number), area, { size: half, weight: "bold" });
    if (name) pen.write(name, { ...inner, y: top + half * 0.7, height: half * 0.2 }, { size: half * 0.1, lines: 2 });
  }
  if (matter.room.tables.length === 0) pen.page();
  return pen.end();
}
