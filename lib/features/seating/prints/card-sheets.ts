import { Pen } from "@/lib/platform/pdf/pen";
import type { PrintLook } from "../rules/print-matter";
import { type LabelSheet, labelPlace, mm } from "../rules/print-sheets";
import { type Card, CardPress } from "./cards";

/** `isTableLarge`: cards that lead to a table rather than say who sits there. */
type Deck = { title: string; cards: readonly Card[]; look: PrintLook; isTableLarge?: boolean };

/** Cards on sheets of labels, one after the other, behind those of the first sheet that are used up. Ends the document. */
export function cardSheets(
  { title, cards, look, isTableLarge }: Deck,
  sheet: LabelSheet,
  skip = 0,
): PDFKit.PDFDocument {
  const pen = new Pen(title, sheet.page);
  const { label, isTent } = sheet;
  const face = { width: label.width, height: isTent ? label.height / 2 : label.height };
  const press = new CardPress(pen, look, face, cards, isTableLarge);
  for (const [index, card] of cards.entries()) {
    const { x, y, isFirst } = labelPlace(sheet, index + skip);
    if (isFirst || index === 0) newSheet(pen, sheet);
    press.draw(card, { x, y }, isTent);
  }
  if (cards.length === 0) newSheet(pen, sheet);
  return pen.end();
}

const markGap = 1 * mm;
const markLength = 3 * mm;
const markColour = "#8a828f";

/** Marks for a knife at the edges of the sheet, and broken ones for the folds: nothing is printed on a card itself. */
function newSheet(pen: Pen, { page, label, columns, rows, left, top, across, down, isTent, isCut }: LabelSheet): void {
  pen.page();
  if (isCut) return;
  const right = left + (columns - 1) * across + label.width;
  const bottom = top + (rows - 1) * down + label.height;
  const { document } = pen;
  const stroke = () => document.lineWidth(0.35).stroke(markColour);
  const beside = (y: number) => {
    document.moveTo(left - markGap - markLength, y).lineTo(left - markGap, y);
    document.moveTo(right + markGap, y).lineTo(right + markGap + markLength, y);
    stroke();
  };
  const aboveAndBelow = (x: number) => {
    document.moveTo(x, top - markGap - markLength).lineTo(x, top - markGap);
    document.moveTo(x, bottom + markGap).lineTo(x, Math.min(bottom + markGap + markLength, page.height));
    stroke();
  };
  for (let column = 0; column < columns; column++) {
    aboveAndBelow(left + column * across);
    aboveAndBelow(left + column * across + label.width);
  }
  for (let row = 0; row < rows; row++) {
    beside(top + row * down);
    beside(top + row * down + label.height);
    if (!isTent) continue;
    document.dash(1.5, { space: 1.5 });
    beside(top + row * down + label.height / 2);
    document.undash();
  }
}
