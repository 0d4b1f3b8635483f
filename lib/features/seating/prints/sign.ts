import { translator } from "@/lib/platform/i18n/translator";
import { qrPath } from "@/lib/platform/qr-path";
import type { PrintMatter } from "../rules/print-matter";
import { type Paper, papers } from "../rules/print-sheets";
import { ink, Pen } from "./pen";

/** A sign for the entrance: the code that opens "find my seat" on a phone. Ends the document. */
export function seatSign(matter: PrintMatter, paper: Paper): PDFKit.PDFDocument {
  const { width, height } = papers[paper];
  const pen = new Pen(`${matter.eventName}: find your seat`, { width, height });
  const t = translator(matter.locale, "seats");
  const inner = { x: width * 0.1, width: width * 0.8 };
  const at = (from: number, share: number) => ({ ...inner, y: height * from, height: height * share });
  pen.page().write(matter.eventName, at(0.08, 0.08), { size: width * 0.05, colour: ink.accent, lines: 2 });
  pen.write(t("title"), at(0.17, 0.11), { size: width * 0.1, weight: "bold", lines: 2 });
  const side = Math.min(width * 0.6, height * 0.45);
  const { size, path } = qrPath(matter.finderUrl);
  pen.document
    .save()
    .translate((width - side) / 2, height * 0.32)
    .scale(side / size)
    .path(path)
    .fill("#000000")
    .restore();
  pen.write(t("scan"), at(0.81, 0.06), { size: width * 0.04, lines: 2 });
  pen.write(matter.finderUrl, at(0.88, 0.05), { size: width * 0.025, colour: ink.soft });
  return pen.end();
}
