import { translator } from "@/lib/platform/i18n/translator";
import { ink, Pen } from "@/lib/platform/pdf/pen";
import { qrPath } from "@/lib/platform/qr-path";
import type { PrintMatter } from "../rules/print-matter";
import { type Paper, papers } from "../rules/print-sheets";

/** A sign for the entrance: the code that opens "find my seat" on a phone. Ends the document. */
export function seatSign(matter: PrintMatter, paper: Paper): PDFKit.PDFDocument {
  const { width, height } = papers[paper];
  const { look } = matter;
  const pen = new Pen(`${matter.eventName}: find your seat`, { width, height });
  const t = translator(matter.locale, "seats");
  const inner = { x: width * 0.1, width: width * 0.8 };
  const at = (from: number, share: number) => ({ ...inner, y: height * from, height: height * share });
  pen.page();
  const edge = width * 0.045;
  pen.document
    .lineWidth(width * 0.0016)
    .rect(edge, edge, width - 2 * edge, height - 2 * edge)
    .stroke(look.accent);
  pen.write(matter.eventName, at(0.09, 0.08), { size: width * 0.045, style: look.face, colour: look.accent, lines: 2 });
  pen.write(t("title"), at(0.18, 0.11), { size: width * 0.105, style: look.face, lines: 2 });
  const side = Math.min(width * 0.58, height * 0.43);
  const { size, path } = qrPath(matter.finderUrl);
  pen.document
    .save()
    .translate((width - side) / 2, height * 0.33)
    .scale(side / size)
    .path(path)
    .fill("#000000")
    .restore();
  pen.write(t("scan"), at(0.8, 0.06), { size: width * 0.036, lines: 2 });
  pen.write(matter.finderUrl, at(0.875, 0.03), { size: width * 0.02, colour: ink.soft });
  return pen.end();
}
