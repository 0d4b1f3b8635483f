import { type LabelSheet, labelPlace, mm } from "../rules/print-sheets";
import { type Area, ink, Pen } from "./pen";

/** What a card says: large in the middle, smaller above and below. */
export type Card = { above?: string; name: string; below?: string };

/** Cards on sheets of labels, one after the other. A tent is printed on both sides of its fold. Ends the document. */
export function cardSheets(title: string, cards: readonly Card[], sheet: LabelSheet): PDFKit.PDFDocument {
  const pen = new Pen(title, sheet.page);
  for (const [index, card] of cards.entries()) {
    const { x, y } = labelPlace(sheet, index);
    if (index % (sheet.columns * sheet.rows) === 0) pen.page();
    drawCard(pen, card, { x, y, ...sheet.label }, sheet.isTent);
  }
  if (cards.length === 0) pen.page();
  return pen.end();
}

/** One card within its label. */
export function drawCard(pen: Pen, card: Card, label: Area, isTent: boolean): void {
  if (!isTent) {
    drawFace(pen, card, label);
    return;
  }
  const height = label.height / 2;
  const middle: [number, number] = [label.x + label.width / 2, label.y + height];
  drawFace(pen, card, { ...label, y: label.y + height, height });
  // The far side, upside down: it stands upright when the card is folded.
  pen.document.save().rotate(180, { origin: middle });
  drawFace(pen, card, { ...label, y: label.y + height, height });
  pen.document.restore();
}

function drawFace(pen: Pen, { above = "", name, below = "" }: Card, face: Area): void {
  const padding = Math.min(5 * mm, face.width * 0.08, face.height * 0.1);
  const inner = { x: face.x + padding, width: face.width - 2 * padding };
  const height = face.height - 2 * padding;
  const small = height * 0.22;
  const band = (share: number, from: number): Area => ({ ...inner, y: face.y + padding + from, height: share });
  const names = height - (above ? small : 0) - (below ? small : 0);
  if (above) pen.write(above, band(small, 0), { size: small * 0.5, colour: ink.soft });
  pen.write(name, band(names, above ? small : 0), { size: names * 0.5, weight: "bold", lines: 2 });
  if (below) pen.write(below, band(small, height - small), { size: small * 0.6, colour: ink.accent });
}
