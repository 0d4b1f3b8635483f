import PDFDocument from "pdfkit";
import { fontBytes, type Style } from "./fonts";
import { halvesOf, wrapped } from "./lines";
import { runsOf, type TextRun } from "./runs";

export type Area = { x: number; y: number; width: number; height: number };
type Align = "left" | "center" | "right";
type Look = { style?: Style; colour?: string; align?: Align };
type Writing = Look & {
  /** At most so many points. */
  size: number;
  lines?: 1 | 2;
  /** Nothing but figures and capitals: no room is kept for what hangs below the line or stands above it. */
  isTight?: boolean;
};
/** Lines that were broken for an area, and the size at which all of them fit. */
export type Fitted = { parts: readonly string[]; size: number };
type Measured = { runs: { run: TextRun; width: number }[]; width: number };

export const ink = { text: "#1f1a24", soft: "#6b6372", line: "#d9d3dd", accent: "#74285a" };

/** Text in several lines is not made smaller than this many points. */
const leastBlock = 3;
/** From a line's middle down to its base. */
const middleToBase = 0.36;
/** Letters that fonts put together of parts: whoever copies them out of the file is to get what was written. */
const builtOfParts = /[\p{M}\u1e00-\u1eff\p{scx=Devanagari}\p{scx=Thai}]/u;
/** Scripts whose marks stand high above a letter or hang low below it. */
const tall =
  /[\p{scx=Arabic}\p{scx=Thai}\p{scx=Devanagari}\p{scx=Bengali}\p{scx=Tamil}\p{scx=Telugu}\p{scx=Gujarati}\p{scx=Gurmukhi}\p{scx=Kannada}\p{scx=Malayalam}\u1ea0-\u1ef9]/u;
/** Room a line takes, in its size. */
const roomOf = (text: string): number => (tall.test(text) ? 1.5 : 1.25);

/** A document that is being written, with fonts for every script. Lengths are points, from the upper left corner. */
export class Pen {
  readonly document: PDFKit.PDFDocument;
  private readonly known = new Map<string, Measured>();
  private readonly fonts = new Set<string>();

  constructor(title: string, { width, height }: { width: number; height: number }) {
    this.document = new PDFDocument({
      size: [width, height],
      margin: 0,
      // Without one, it opens a font of its own that is never used.
      font: "",
      info: { Title: title, Creator: "Marquee" },
      autoFirstPage: false,
      bufferPages: true,
      lang: "und",
    });
  }

  page(): this {
    this.document.addPage();
    return this;
  }

  /** Writes on every page that there is: page numbers are known last. */
  onEveryPage(write: (page: number, pages: number) => void): this {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.document.switchToPage(start + page);
      write(page + 1, count);
    }
    return this;
  }

  /**
   * Writes into an area, in the middle of its height, at the size that is wished for, or as small as it takes to be
   * whole: nothing is cut off. With two `lines` it breaks between words where one line would be smaller than wished.
   */
  write(text: string, area: Area, writing: Writing): void {
    const { parts, size } = this.fit(text, area, writing);
    if (parts.length === 0) return;
    const room = writing.isTight ? 0.8 : Math.max(...parts.map(roomOf));
    const top = area.y + (area.height - parts.length * size * room) / 2;
    for (const [index, part] of parts.entries())
      this.line(part, area, top + (index + 0.5) * size * room, size, writing);
  }

  /** How a text would be written into a place of this size. */
  fit(text: string, place: Pick<Area, "width" | "height">, { size, style = "regular", ...how }: Writing): Fitted {
    const shown = text.trim().replace(/\s+/g, " ");
    if (shown === "") return { parts: [], size };
    const sizeFor = (parts: readonly string[]) => {
      const room = how.isTight ? 0.8 : Math.max(...parts.map(roomOf));
      const widest = Math.max(...parts.map((part) => this.widthOf(part, style)));
      return Math.min(size, place.height / room / parts.length, place.width / widest);
    };
    const whole = { parts: [shown], size: sizeFor([shown]) };
    if (how.lines !== 2 || whole.size > size * 0.98) return whole;
    const halves = halvesOf(shown, (part) => this.widthOf(part, style));
    if (!halves) return whole;
    const broken = { parts: halves, size: sizeFor(halves) };
    return broken.size > whole.size * 1.1 ? broken : whole;
  }

  /**
   * Writes as many lines as a text takes at a size, from the top downwards, and says how high they are. A word that is
   * wider than the line is broken.
   */
  paragraph(text: string, { x, y, width }: Omit<Area, "height">, { size, ...look }: Look & { size: number }): number {
    const parts = this.wrap(text, width, size, look.style);
    const step = this.step(text, size);
    const area = { x, y, width, height: step };
    for (const [index, part] of parts.entries()) this.line(part, area, y + (index + 0.5) * step, size, look);
    return parts.length * step;
  }

  /** Writes into an area, in as many lines as let it be largest, in the middle of its height. */
  block(text: string, area: Area, { size, ...look }: Look & { size: number }): void {
    const { style = "regular" } = look;
    const widest = Math.max(
      ...text
        .trim()
        .split(/\s+/)
        .map((word) => this.widthOf(word, style)),
    );
    let at = Math.min(size, area.width / widest);
    while (at > leastBlock && this.heightOf(text, area.width, at, style) > area.height) at -= 0.25;
    const y = area.y + (area.height - this.heightOf(text, area.width, at, style)) / 2;
    this.paragraph(text, { ...area, y }, { size: at, ...look });
  }

  /** How high a paragraph would be. */
  heightOf(text: string, width: number, size: number, style: Style = "regular"): number {
    return this.wrap(text, width, size, style).length * this.step(text, size);
  }

  rule(x: number, y: number, width: number, colour = ink.line, weight = 0.5): this {
    this.document
      .lineWidth(weight)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(colour);
    return this;
  }

  /** How wide a line is at a size of one. */
  widthOf(text: string, style: Style): number {
    return this.measure(text, style).width;
  }

  /** Ends the document, and gives it as it is written. */
  end(): PDFKit.PDFDocument {
    this.document.end();
    return this.document;
  }

  private wrap(text: string, width: number, size: number, style: Style = "regular"): string[] {
    return wrapped(text, (part) => this.widthOf(part, style) * size <= width);
  }

  private step(text: string, size: number): number {
    return size * roomOf(text) * 1.05;
  }

  private line(text: string, area: Area, middle: number, size: number, { style = "regular", ...look }: Look): void {
    const line = this.measure(text, style);
    const { align = "center", colour = ink.text } = look;
    let x = area.x + (area.width - line.width * size) * (align === "left" ? 0 : align === "right" ? 1 : 0.5);
    this.document.fillColor(colour);
    for (const { run, width } of line.runs) {
      this.font(run.font).fontSize(size);
      const isBuilt = run.isRightToLeft || builtOfParts.test(run.text);
      if (isBuilt) this.document.markContent("Span", { actual: run.text });
      const base = middle + middleToBase * size;
      this.document.text(run.text, x, base, { lineBreak: false, baseline: "alphabetic", features: ["lnum"] });
      if (isBuilt) this.document.endMarkedContent();
      x += width * size;
    }
  }

  private measure(text: string, style: Style): Measured {
    const key = `${style}:${text}`;
    const known = this.known.get(key);
    if (known) return known;
    const runs = runsOf(text, style).map((run) => {
      const width =
        this.font(run.font)
          .fontSize(1_000)
          .widthOfString(run.text, { features: ["lnum"] }) / 1_000;
      return { run, width };
    });
    const sum = runs.reduce((total, { width }) => total + width, 0);
    const measured = { runs, width: Math.max(0.01, sum) };
    this.known.set(key, measured);
    return measured;
  }

  private font(file: string): PDFKit.PDFDocument {
    if (!this.fonts.has(file)) this.document.registerFont(file, fontBytes(file));
    this.fonts.add(file);
    return this.document.font(file);
  }
}
