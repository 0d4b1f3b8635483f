import { translator } from "@/lib/platform/i18n/translator";
import { ink, Pen } from "@/lib/platform/pdf/pen";
import type { PrintMatter } from "../rules/print-matter";
import { mm, type Paper, papers } from "../rules/print-sheets";

const edge = 15 * mm;
const foot = 8 * mm;
const size = 9.5;
const padding = 1.1 * mm;

/** Where columns begin and end, in shares of the sheet's width: by table and seat, or by seat. */
const columns = {
  table: [0, 0.1, 0.4, 0.64, 1],
  seat: [0, 0.07, 0.4, 0.64, 1],
} as const;
type Kind = keyof typeof columns;
type Cells = readonly [string, string, string, string];

/** A list for the kitchen that is written downwards, over as many pages as it takes. */
export class KitchenSheet {
  private readonly pen: Pen;
  private readonly width: number;
  private readonly height: number;
  private y = 0;
  /** What stands on a page again when a section goes on: its title, and what its columns are called. */
  private title = "";
  private columnHead: { kind: Kind; cells: Cells } | null = null;

  constructor(
    private readonly matter: PrintMatter,
    paper: Paper,
  ) {
    const { width, height } = papers[paper];
    this.pen = new Pen(`${matter.eventName}: caterer's sheet`, { width, height });
    this.width = width - 2 * edge;
    this.height = height;
    const { pen } = this;
    pen.page();
    const t = translator(matter.locale, "prints");
    const line = { x: edge, width: this.width };
    pen.write(
      matter.eventName,
      { ...line, y: edge, height: 9 * mm },
      { size: 20, style: matter.look.face, align: "left" },
    );
    const below = { ...line, y: edge + 9 * mm, height: 5 * mm };
    pen.write(`${t("kitchen")} · ${matter.room.name}`, below, {
      size: 10.5,
      align: "left",
      colour: matter.look.accent,
    });
    this.y = edge + 16 * mm;
  }

  /** Begins a section, on the next page if fewer than so many of its rows would stand on this one. */
  section(title: string, count: string, rows: number): void {
    const { pen } = this;
    this.columnHead = null;
    if (this.y > edge + 30 * mm) this.y += 5 * mm;
    if (this.y + 12 * mm + rows * 6 * mm > this.bottom()) this.turn();
    this.title = title;
    this.heading(title, count);
    pen.rule(edge, this.y, this.width, this.matter.look.accent, 0.9);
    this.y += padding;
  }

  /** A line or more over the whole width. */
  plain(text: string): void {
    this.y += this.pen.paragraph(
      text,
      { x: edge, y: this.y, width: this.width },
      { size, align: "left", colour: ink.soft },
    );
    this.y += padding;
  }

  /** How many of each meal: the figures stand below each other. */
  totals(totals: readonly { meal: string; count: number }[]): void {
    for (const { meal, count } of totals) {
      const name = { x: edge + this.width * 0.1, y: this.y + padding, width: this.width * 0.9 };
      const needed = this.pen.heightOf(meal, name.width, size) + 2 * padding;
      this.makeRoom(needed);
      const top = this.y + padding;
      const figure = { x: edge, y: top, width: this.width * 0.075 };
      this.pen.paragraph(String(count), figure, { size, style: "bold", align: "right" });
      this.pen.paragraph(meal, { ...name, y: top }, { size, align: "left" });
      this.under(needed);
    }
  }

  /** Says what the columns of the rows that follow are. */
  head(kind: Kind, cells: Cells): void {
    this.columnHead = { kind, cells };
    const most = cells.map((text, index) => {
      const { x, width } = this.column(kind, index);
      return this.pen.paragraph(
        text,
        { x, y: this.y + padding, width },
        { size: 7.5, align: "left", colour: ink.soft },
      );
    });
    this.under(Math.max(...most) + 2 * padding);
  }

  row(kind: Kind, cells: Cells): void {
    const styles = ["regular", "regular", "regular", "bold"] as const;
    const styleOf = (index: number) => styles[index] ?? "regular";
    const heights = cells.map((text, index) => {
      return text === "" ? 0 : this.pen.heightOf(text, this.column(kind, index).width, size, styleOf(index));
    });
    const needed = Math.max(...heights) + 2 * padding;
    this.makeRoom(needed);
    for (const [index, text] of cells.entries()) {
      const { x, width } = this.column(kind, index);
      const colour = index === 0 ? ink.soft : index === 3 ? this.matter.look.accent : ink.text;
      this.pen.paragraph(
        text,
        { x, y: this.y + padding, width },
        { size, style: styleOf(index), align: "left", colour },
      );
    }
    this.under(needed);
  }

  end(): PDFKit.PDFDocument {
    const { pen, matter } = this;
    const t = translator(matter.locale, "prints");
    const line = { x: edge, y: this.height - edge, width: this.width, height: 4 * mm };
    return pen
      .onEveryPage((page, pages) => {
        const small = { size: 7.5, colour: ink.soft };
        pen.write(`${matter.eventName} · ${t("printedAt", { when: matter.printedAt })}`, line, {
          ...small,
          align: "left",
        });
        const words = t("page", { page: String(page), pages: String(pages) });
        pen.write(words, line, { ...small, align: "right" });
      })
      .end();
  }

  private heading(title: string, count: string): void {
    const { pen, matter } = this;
    const area = { x: edge, y: this.y, width: this.width * 0.8, height: 7 * mm };
    pen.write(title, area, { size: 13, style: matter.look.face, align: "left" });
    const right = { x: edge + this.width * 0.8, y: this.y, width: this.width * 0.2, height: 7 * mm };
    pen.write(count, right, { size: 9.5, align: "right", colour: ink.soft });
    this.y += 7.4 * mm;
  }

  private makeRoom(needed: number): void {
    if (this.y + needed <= this.bottom()) return;
    this.turn();
    const t = translator(this.matter.locale, "prints");
    this.heading(t("continued", { table: this.title }), "");
    this.pen.rule(edge, this.y, this.width, this.matter.look.accent, 0.9);
    this.y += padding;
    if (this.columnHead) this.head(this.columnHead.kind, this.columnHead.cells);
  }

  private turn(): void {
    this.pen.page();
    this.y = edge;
  }

  private under(height: number): void {
    this.y += height;
    this.pen.rule(edge, this.y, this.width, ink.line, 0.4);
  }

  private bottom(): number {
    return this.height - edge - foot;
  }

  private column(kind: Kind, index: number): { x: number; width: number } {
    const [from = 0, until = 1] = columns[kind].slice(index, index + 2);
    return { x: edge + this.width * from, width: this.width * (until - from) - 2 * mm };
  }
}
