import { type Area, ink, type Pen } from "@/lib/platform/pdf/pen";
import type { PrintLook } from "../rules/print-matter";
import { mm } from "../rules/print-sheets";

/** What a card says, from above: a name is large, `table` is what leads to the place. */
export type Card = { above?: string; name: string; under?: string; table: string; note?: string };

/** What is the same on all cards of a deck: what one of them has is kept free on all, so that their names stand alike. */
type Bands = { above: number; table: number; note: number };

/** Prints the cards of a deck, each within its label. */
export class CardPress {
  private readonly nameSize: number;
  private readonly bands: Bands;
  private readonly padding: number;

  /** Most names of the deck have one size; only those that are too long for it are smaller. */
  constructor(
    private readonly pen: Pen,
    private readonly look: PrintLook,
    private readonly face: { width: number; height: number },
    cards: readonly Card[],
    /** Leads to a table rather than says who sits there. */
    private readonly isTableLarge = false,
  ) {
    const { width, height } = face;
    this.padding = Math.min(5 * mm, width * 0.07, height * 0.09);
    const inner = height - 2 * this.padding;
    const kept = (has: (card: Card) => boolean, share: number) => (cards.some(has) ? inner * share : 0);
    this.bands = {
      above: kept(({ above }) => above !== undefined, 0.15),
      table: inner * (isTableLarge ? 0.3 : 0.2),
      note: kept(({ note }) => note !== undefined, 0.13),
    };
    const wished = Math.min(height * 0.2, width * 0.14);
    const sizes = cards.map((card) => this.nameFit(card, wished).size).toSorted((a, b) => a - b);
    this.nameSize = Math.max(sizes[Math.floor(sizes.length * 0.12)] ?? 0, wished * 0.6);
  }

  /** A tent has both sides of its fold, each upright once it is folded. */
  draw(card: Card, { x, y }: { x: number; y: number }, isTent: boolean): void {
    const { width, height } = this.face;
    if (!isTent) {
      this.drawFace(card, { x, y, width, height });
      return;
    }
    const near = { x, y: y + height, width, height };
    this.drawFace(card, near);
    this.pen.document.save().rotate(180, { origin: [x + width / 2, y + height] });
    this.drawFace(card, near);
    this.pen.document.restore();
  }

  /** The height that is left for the name and what stands under it. */
  private middle(): number {
    const { above, table, note } = this.bands;
    return this.face.height - 2 * this.padding - above - table - note;
  }

  private underHeight({ under }: Card): number {
    return under ? this.middle() * 0.32 : 0;
  }

  private nameFit(card: Card, size: number) {
    const place = {
      width: this.face.width - 2 * this.padding,
      height: (this.middle() - this.underHeight(card)) * 0.92,
    };
    return this.pen.fit(card.name, place, { size, style: this.look.face, lines: 2 });
  }

  private drawFace(card: Card, face: Area): void {
    const { pen, look, padding, bands } = this;
    let y = face.y + padding;
    const band = (height: number): Area => {
      const area = { x: face.x + padding, y, width: face.width - 2 * padding, height };
      y += height;
      return area;
    };
    const above = band(bands.above);
    if (card.above) pen.write(card.above, above, { size: bands.above * 0.6, colour: ink.soft, lines: 2 });
    this.writeName(card, band(this.middle()));
    const short = Math.min(12 * mm, face.width * 0.16);
    pen.rule(face.x + (face.width - short) / 2, y + bands.table * 0.06, short, look.accent, 0.75);
    band(bands.table * 0.12);
    const size = bands.table * (this.isTableLarge ? 0.56 : 0.5);
    const style = this.isTableLarge ? look.face : "bold";
    pen.write(card.table, band(bands.table * 0.88), { size, style, colour: look.accent, lines: 2 });
    const note = band(bands.note);
    if (card.note) pen.write(card.note, note, { size: bands.note * 0.6, colour: ink.soft, lines: 2 });
  }

  /** The name in the middle, and close below it what stands under it. */
  private writeName(card: Card, area: Area): void {
    const { pen, look, nameSize } = this;
    const name = { size: nameSize, style: look.face, lines: 2 } as const;
    if (!card.under) {
      pen.write(card.name, area, name);
      return;
    }
    const below = this.underHeight(card);
    const fitted = this.nameFit(card, nameSize);
    const high = Math.min(area.height - below, fitted.parts.length * fitted.size * 1.3);
    const top = area.y + (area.height - high - below) / 2;
    pen.write(card.name, { ...area, y: top, height: high }, name);
    const under = { ...area, y: top + high, height: below };
    pen.block(card.under, under, { size: Math.min(below * 0.62, nameSize * 0.62), colour: ink.soft });
  }
}
