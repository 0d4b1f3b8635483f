import type { PrintedGuest, PrintMatter } from "../rules/print-matter";
import { mm, type Paper, papers } from "../rules/print-sheets";
import { tableTitle } from "../rules/table-sizes";
import type { RoomTable } from "../types";
import { ink, Pen } from "./pen";

const line = 6.5 * mm;
const edge = 15 * mm;

/** How many of each meal, the most first: "12 Beef, 3 Vegetarian". */
export function mealTotals(guests: readonly PrintedGuest[]): string[] {
  const totals = new Map<string, number>();
  for (const { guest } of guests) {
    const meal = guest.meal ?? "No meal chosen";
    totals.set(meal, (totals.get(meal) ?? 0) + 1);
  }
  return [...totals]
    .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([meal, count]) => `${count} ${meal}`);
}

/** For the kitchen: totals first, then each table's guests seat by seat with meals and needs. Ends the document. */
export function catererSheet(matter: PrintMatter, paper: Paper): PDFKit.PDFDocument {
  const sheet = new KitchenSheet(matter, paper);
  sheet.totals();
  for (const table of matter.room.tables) {
    const guests = matter.seated.filter((each) => each.table.id === table.id);
    if (guests.length > 0)
      sheet.table(
        table,
        guests.toSorted((a, b) => a.position - b.position),
      );
  }
  return sheet.end();
}

class KitchenSheet {
  private readonly pen: Pen;
  private readonly width: number;
  private readonly bottom: number;
  private y = 0;

  constructor(
    private readonly matter: PrintMatter,
    paper: Paper,
  ) {
    const { width, height } = papers[paper];
    this.pen = new Pen(`${matter.eventName}: caterer's sheet`, { width, height });
    this.width = width - 2 * edge;
    this.bottom = height - edge;
    this.turn();
  }

  totals(): void {
    const { seated } = this.matter;
    this.title(`All tables, ${seated.length} guests`);
    for (const total of mealTotals(seated)) this.row(["", total, "", ""]);
    const special = seated.filter(({ guest }) => guest.dietaryNeeds);
    this.row(["", `${special.length} with dietary needs`, "", ""]);
    this.y += line / 2;
  }

  table(table: RoomTable, guests: readonly PrintedGuest[]): void {
    // A table's heading stays with its first two guests.
    if (this.y + line * 5 > this.bottom) this.turn();
    this.title(`${tableTitle(table)}: ${guests.length === 1 ? "1 guest" : `${guests.length} guests`}`);
    this.cell(mealTotals(guests).join(", "), 0, 1, ink.soft);
    this.y += line;
    if (table.notes) {
      this.cell(table.notes, 0, 1, ink.soft);
      this.y += line;
    }
    for (const { position, name, guest } of guests) {
      if (this.y + line > this.bottom) {
        this.turn();
        this.title(`${tableTitle(table)}, continued`);
      }
      const child = guest.kind === "child" ? " (child)" : "";
      const needs = [guest.dietaryNeeds, guest.accessibilityNeeds].filter(Boolean).join("; ");
      this.row([String(position), `${name}${child}`, guest.meal ?? "–", needs]);
    }
    this.y += line / 2;
  }

  end(): PDFKit.PDFDocument {
    return this.pen.end();
  }

  private turn(): void {
    this.pen.page();
    this.y = edge;
    this.cell(this.matter.eventName, 0, 1, ink.soft);
    this.y += line * 1.2;
  }

  private title(text: string): void {
    const area = { x: edge, y: this.y, width: this.width, height: line * 1.3 };
    this.pen.write(text, area, { size: 13, weight: "bold", align: "left" });
    this.y += line * 1.3;
    this.pen.rule(edge, this.y, this.width, ink.accent);
  }

  private row([seat, name, meal, needs]: readonly [string, string, string, string]): void {
    this.cell(seat, 0, 0.06, ink.soft);
    this.cell(name, 0.06, 0.38);
    this.cell(meal, 0.4, 0.64);
    this.cell(needs, 0.66, 1, ink.accent);
    this.y += line;
    this.pen.rule(edge, this.y, this.width);
  }

  private cell(text: string, from: number, until: number, colour = ink.text): void {
    const area = { x: edge + this.width * from, y: this.y, width: this.width * (until - from), height: line };
    this.pen.write(text, area, { size: 10, align: "left", colour, lines: 2 });
  }
}
