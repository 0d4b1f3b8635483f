import { type Area, ink, type Pen } from "@/lib/platform/pdf/pen";
import { initialOf, listedName, type PrintedGuest, type PrintMatter } from "../rules/print-matter";
import { mm } from "../rules/print-sheets";
import { placeWords } from "./name-cards";

type Row =
  | { kind: "letter"; letter: string }
  | ({ kind: "name"; name: string } & Pick<PrintedGuest, "table" | "position">);
/** Where rows go: as many columns as the line's height allows. */
type Grid = { line: number; columns: number; width: number; gap: number };
type Placed = { row: Row; page: number; column: number; y: number };

const letterLines = 1.7;
/** Heights of a line that are tried, in millimetres, and the least. */
const lines = [15, 13.5, 12, 10.5, 9.5, 8.5, 7.7, 7, 6.4];
const leastLine = 6;

/** Every name with its table, under the letters of the last names, in columns. */
export class NameList {
  private readonly placed: readonly Placed[];
  private readonly grid: Grid;

  constructor(
    private readonly pen: Pen,
    private readonly matter: PrintMatter,
    private readonly body: Area,
  ) {
    const rows = rowsOf(matter);
    // As large as the fewest pages allow: larger type is read from further away.
    const grids = lines.map((line) => gridFor(line * mm, body.width));
    const pagesOf = (grid: Grid) => (placeRows(rows, grid, body.height).at(-1)?.page ?? 0) + 1;
    const smallest = gridFor(leastLine * mm, body.width);
    const fewest = pagesOf(smallest);
    this.grid = grids.find((grid) => pagesOf(grid) <= fewest) ?? smallest;
    this.placed = placeRows(rows, this.grid, body.height);
  }

  /** What writes each page, once it is begun. */
  pages(): (() => void)[] {
    const count = (this.placed.at(-1)?.page ?? -1) + 1;
    return Array.from({ length: count }, (_, page) => () => {
      for (const each of this.placed) if (each.page === page) this.row(each);
    });
  }

  private row({ row, column, y: below }: Placed): void {
    const { line, width, gap } = this.grid;
    const { pen, body, matter } = this;
    const x = body.x + column * (width + gap);
    const y = body.y + below;
    if (row.kind === "letter") {
      const area = { x, y: y + line * (below === 0 ? 0 : 0.35), width, height: line * 1.3 };
      pen.write(row.letter, area, {
        size: line * 0.85,
        style: matter.look.face,
        align: "left",
        colour: matter.look.accent,
      });
      return;
    }
    const area = { x, y, width: width * 0.66, height: line };
    pen.write(row.name, area, { size: line * 0.52, align: "left", lines: 2 });
    const right = { x: x + width * 0.68, y, width: width * 0.32, height: line };
    pen.write(this.placeIn(right, row), right, { ...this.tableLook(), align: "right" });
    pen.rule(x, y + line, width, ink.line, 0.4);
  }

  private tableLook() {
    return { size: this.grid.line * 0.48, style: "bold" as const, colour: this.matter.look.accent, lines: 2 as const };
  }

  private placeIn(area: Area, { table, position }: Pick<PrintedGuest, "table" | "position">): string {
    const whole = placeWords(this.matter, { table, position });
    // Where a table's own name would be small beside the others, its number leads there.
    if (this.pen.fit(whole, area, this.tableLook()).size >= this.grid.line * 0.31) return whole;
    return placeWords(this.matter, { table: { ...table, name: null }, position });
  }
}

function rowsOf({ seated }: PrintMatter): Row[] {
  const rows: Row[] = [];
  let before: string | null = null;
  for (const { guest, table, position } of seated) {
    const name = listedName(guest);
    const letter = initialOf(name) ?? "…";
    if (letter !== before) rows.push({ kind: "letter", letter });
    before = letter;
    rows.push({ kind: "name", name, table, position });
  }
  return rows;
}

function gridFor(line: number, bodyWidth: number): Grid {
  const gap = line * 1.3;
  const columns = Math.max(2, Math.floor((bodyWidth + gap) / (line * 11 + gap)));
  return { line, columns, gap, width: (bodyWidth - (columns - 1) * gap) / columns };
}

/** Down the columns, page after page; a letter never stands alone at the end of one. */
function placeRows(rows: readonly Row[], { line, columns }: Grid, height: number): Placed[] {
  const placed: Placed[] = [];
  let at = 0;
  let y = 0;
  for (const row of rows) {
    const needed = row.kind === "letter" ? line * (letterLines + 1) : line;
    if (y > 0 && y + needed > height + 0.01) {
      at += 1;
      y = 0;
    }
    placed.push({ row, page: Math.floor(at / columns), column: at % columns, y });
    // Nothing is kept free above a letter that begins a column.
    y += row.kind === "name" ? line : line * (y === 0 ? letterLines - 0.35 : letterLines);
  }
  return placed;
}
