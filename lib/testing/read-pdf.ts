import { buffer } from "node:stream/consumers";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text as it stands on a page, in points from its upper left corner: the corners of its box. */
type PdfText = { text: string; left: number; right: number; top: number; bottom: number };
export type PdfPage = { width: number; height: number; texts: PdfText[]; said: string };

/** Opens a PDF that is being written: each page's size, and what stands where. */
export async function readPdf(document: PDFKit.PDFDocument): Promise<PdfPage[]> {
  return readPdfBytes(await buffer(document));
}

/** Opens a PDF with a reader that is not ours. */
export async function readPdfBytes(bytes: Buffer): Promise<PdfPage[]> {
  const data = new Uint8Array(bytes);
  const task = getDocument({ data, useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const texts = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [boxOf(item, height)] : []));
    pages.push({ width, height, texts, said: items.map((item) => ("str" in item ? item.str : "")).join("") });
    page.cleanup();
  }
  await task.destroy();
  return pages;
}

/** From its base line up to its capitals and down to its tails, for text that stands upright or upside down. */
function boxOf(item: { str: string; transform: unknown[]; width: number }, pageHeight: number): PdfText {
  const [a = 0, , , d = 0, x = 0, y = 0] = item.transform.map(Number);
  const base = pageHeight - y;
  const [up, down] = [base - d * 0.75, base + d * 0.3];
  const ends = a < 0 ? [x - item.width, x] : [x, x + item.width];
  const [left = 0, right = 0] = ends;
  return { text: item.str, left, right, top: Math.min(up, down), bottom: Math.max(up, down) };
}
