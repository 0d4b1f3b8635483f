/** Points per millimetre. */
export const mm = 72 / 25.4;
const inch = 72;
type Size = { width: number; height: number };

const metric = (width: number, height: number): Size => ({ width: width * mm, height: height * mm });
const imperial = (width: number, height: number): Size => ({ width: width * inch, height: height * inch });

/** Sheets of paper, upright, in points. */
export const papers = {
  a4: { name: "A4", ...metric(210, 297) },
  a3: { name: "A3", ...metric(297, 420) },
  a2: { name: "A2", ...metric(420, 594) },
  a1: { name: "A1", ...metric(594, 841) },
  letter: { name: "Letter", ...imperial(8.5, 11) },
  tabloid: { name: "Tabloid", ...imperial(11, 17) },
} as const;
export type Paper = keyof typeof papers;

/** A sheet of labels, in points: the first label's corner, and from one to the next. */
export type LabelSheet = {
  page: Size;
  label: Size;
  columns: number;
  rows: number;
  left: number;
  top: number;
  across: number;
  down: number;
  /** Folded along the middle of its height: printed on both sides of the fold. */
  isTent: boolean;
  /** The sheet comes cut: marks for a knife are printed beside the labels where it does not. */
  isCut: boolean;
};

const on = (paper: Paper): Size => ({ width: papers[paper].width, height: papers[paper].height });

/**
 * Sheets of labels as their maker cuts them. 5390 and 5392 follow the outlines of Avery's own PDF templates U-0119-01 and
 * U-0114-01 (5390 is sold as 2¼ in high and cut at 2 7/32); LibreOffice's table of labels has the same corners for 5392.
 * L4785 has the margins and gaps of Avery Zweckform's template (17.5 and 13.5 mm, 15 and 5 mm; gLabels says 18 and 13 mm).
 * For 5302 the maker publishes no more than the card (3½ × 2 in, folded) and four to a sheet: they touch, in its middle.
 */
export const labelSheets = {
  "5302": {
    name: "Avery 5302, tent cards 3½ × 2 in",
    page: on("letter"),
    label: imperial(3.5, 4),
    columns: 2,
    rows: 2,
    left: 54,
    top: 108,
    across: 252,
    down: 288,
    isTent: true,
    isCut: true,
  },
  "5390": {
    name: "Avery 5390, inserts 3½ × 2¼ in",
    page: on("letter"),
    label: { width: 252, height: 159.75 },
    columns: 2,
    rows: 4,
    left: 54,
    top: 76.5,
    across: 252,
    down: 159.75,
    isTent: false,
    isCut: true,
  },
  "5392": {
    name: "Avery 5392, inserts 4 × 3 in",
    page: on("letter"),
    label: { width: 288, height: 216 },
    columns: 2,
    rows: 3,
    left: 18,
    top: 72,
    across: 288,
    down: 216,
    isTent: false,
    isCut: true,
  },
  L4785: {
    name: "Avery L4785, badges 80 × 50 mm",
    page: on("a4"),
    label: metric(80, 50),
    columns: 2,
    rows: 5,
    left: 17.5 * mm,
    top: 13.5 * mm,
    across: 95 * mm,
    down: 55 * mm,
    isTent: false,
    isCut: true,
  },
} as const satisfies Record<string, LabelSheet & { name: string }>;

export type FreeLabel = { width: number; height: number; gap: number; isTent: boolean };

/** As many labels of a free size (millimetres) as a sheet holds, in its middle, 5 mm from its edges; null for none. */
export function freeSheet(paper: Paper, { width, height, gap, isTent }: FreeLabel): LabelSheet | null {
  const page = on(paper);
  const edge = 5 * mm;
  const label = metric(width, height);
  const [across, down] = [label.width + gap * mm, label.height + gap * mm];
  // Half a point: a label of the very width of the paper's inside fits.
  const count = (length: number, step: number) => Math.floor((length - 2 * edge + gap * mm + 0.5) / step);
  const [columns, rows] = [count(page.width, across), count(page.height, down)];
  if (columns < 1 || rows < 1) return null;
  const left = (page.width - columns * across + gap * mm) / 2;
  const top = (page.height - rows * down + gap * mm) / 2;
  return { page, label, columns, rows, left, top, across, down, isTent, isCut: false };
}

/** Where a label lies on its sheet, counted from 0 and row by row, and whether it begins a sheet. */
export function labelPlace(sheet: LabelSheet, index: number): { x: number; y: number; isFirst: boolean } {
  const perPage = sheet.columns * sheet.rows;
  const place = index % perPage;
  return {
    x: sheet.left + (place % sheet.columns) * sheet.across,
    y: sheet.top + Math.floor(place / sheet.columns) * sheet.down,
    isFirst: place === 0,
  };
}
