import type { Style } from "@/lib/platform/pdf/fonts";
import { ink, Pen } from "@/lib/platform/pdf/pen";
import { qrModules } from "./qr";

/** What one card says. */
export type QrCard = { name: string; url: string };

/** What every card says, in the event's language, and the face that names are set in. */
export type QrSheetWords = { title: string; event: string; scan: string; until: string | null; face: Style };

/** Points per millimetre. */
const mm = 72 / 25.4;
/** A4 with eight cards: two across, four down. */
const page = { width: 210 * mm, height: 297 * mm, margin: 10 * mm, columns: 2, rows: 4 };
const card = {
  width: (page.width - 2 * page.margin) / page.columns,
  height: (page.height - 2 * page.margin) / page.rows,
  padding: 6 * mm,
  code: 42 * mm,
};

/** Cards to cut out and put into envelopes: a household's name and the code of its link. As a PDF that is still being written. */
export function qrSheet(cards: readonly QrCard[], words: QrSheetWords): PDFKit.PDFDocument {
  const pen = new Pen(words.title, page);
  const perPage = page.columns * page.rows;
  for (const [index, each] of cards.entries()) {
    const place = index % perPage;
    if (place === 0) pen.page();
    drawCard(pen, each, words, {
      x: page.margin + (place % page.columns) * card.width,
      y: page.margin + Math.floor(place / page.columns) * card.height,
    });
  }
  if (cards.length === 0) pen.page();
  return pen.end();
}

/** The code on the left; beside it the event, the name as large as it fits, and how to answer. */
function drawCard(pen: Pen, { name, url }: QrCard, words: QrSheetWords, { x, y }: { x: number; y: number }): void {
  const { document } = pen;
  document.lineWidth(0.4).dash(2, { space: 3 }).rect(x, y, card.width, card.height).stroke("#999999");
  document.undash();
  drawCode(document, url, x + card.padding, y + (card.height - card.code) / 2);
  const left = x + card.padding + card.code + 4 * mm;
  const width = x + card.width - card.padding - left;
  const at = (top: number, height: number) => ({ x: left, y: y + card.padding + top * mm, width, height: height * mm });
  const beside = { align: "left", lines: 2 } as const;
  pen.write(words.event, at(1, 8), { ...beside, size: 8.5, colour: ink.soft });
  pen.block(name, at(10, 19), { align: "left", size: 15, style: words.face });
  pen.write(words.scan, at(32, 9), { ...beside, size: 9 });
  if (words.until) pen.write(words.until, at(42, 8), { ...beside, size: 7.5, colour: ink.soft });
}

/** Each run of dark modules in a row is one rectangle: fewer shapes, and no hairlines between neighbours. */
function drawCode(document: PDFKit.PDFDocument, url: string, x: number, y: number): void {
  const { size, dark } = qrModules(url);
  const module = card.code / size;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!dark(row, column)) continue;
      const start = column;
      while (column + 1 < size && dark(row, column + 1)) column++;
      document.rect(x + start * module, y + row * module, (column - start + 1) * module, module);
    }
  }
  document.fill("#000000");
}
