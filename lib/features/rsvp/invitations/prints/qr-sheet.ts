import path from "node:path";
import PDFDocument from "pdfkit";
import { qrModules } from "./qr";

/** What one card says. */
export type QrCard = { name: string; url: string };

/** What every card says, in the event's language. */
export type QrSheetWords = { title: string; event: string; scan: string; until: string | null };

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
  const document = new PDFDocument({
    size: "A4",
    margin: 0,
    font: fontFile("DejaVuSans"),
    info: { Title: words.title },
    autoFirstPage: false,
  });
  document.registerFont("text", fontFile("DejaVuSans")).registerFont("display", fontFile("DejaVuSerif"));
  const perPage = page.columns * page.rows;
  for (const [index, each] of cards.entries()) {
    const place = index % perPage;
    if (place === 0) document.addPage();
    drawCard(document, each, words, {
      x: page.margin + (place % page.columns) * card.width,
      y: page.margin + Math.floor(place / page.columns) * card.height,
    });
  }
  if (cards.length === 0) document.addPage();
  document.end();
  return document;
}

function drawCard(
  document: PDFKit.PDFDocument,
  { name, url }: QrCard,
  words: QrSheetWords,
  { x, y }: { x: number; y: number },
): void {
  document.lineWidth(0.4).dash(2, { space: 3 }).strokeColor("#999999").rect(x, y, card.width, card.height).stroke();
  document.undash();
  drawCode(document, url, x + card.padding, y + (card.height - card.code) / 2);
  const left = x + card.padding + card.code + 4 * mm;
  const width = x + card.width - card.padding - left;
  const top = y + card.padding + 3 * mm;
  document
    .fillColor("#555555")
    .font("text")
    .fontSize(8)
    .text(words.event, left, top, { width, height: 22, ellipsis: true });
  document.fillColor("#111111").font("display").fontSize(13);
  document.text(name, left, top + 9 * mm, { width, height: 66, ellipsis: true });
  document
    .font("text")
    .fontSize(9)
    .text(words.scan, left, y + card.height - card.padding - 14 * mm, { width, height: 24 });
  if (words.until) {
    document.fillColor("#555555").fontSize(7.5);
    document.text(words.until, left, y + card.height - card.padding - 8 * mm, { width, height: 30, ellipsis: true });
  }
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

/** Fonts with Latin, Greek and Cyrillic letters, embedded so that every name prints anywhere. */
function fontFile(name: "DejaVuSans" | "DejaVuSerif"): string {
  return path.join(process.cwd(), "node_modules/dejavu-fonts-ttf/ttf", `${name}.ttf`);
}
