import PDFDocument from "pdfkit";
import { type FaceName, fontBytes, fontName, type Weight } from "./fonts";
import { runsOf, type TextRun } from "./runs";

export type Area = { x: number; y: number; width: number; height: number };
export type Align = "left" | "center" | "right";
type Writing = { size: number; weight?: Weight; align?: Align; colour?: string; lines?: 1 | 2 };
type Measured = { runs: { run: TextRun; width: number }[]; width: number };

export const ink = { text: "#1f1a24", soft: "#6b6372", line: "#cfc8d3", accent: "#74285a" };

/** Room a line takes, in its size: letters of every script with their marks above and below. */
const lineRoom = 1.5;
/** From a line's middle down to its base. */
const middleToBase = 0.36;
/** Letters that fonts put together of parts: whoever copies them out of the file is to get what was written. */
const builtOfParts = /[\p{M}\u1e00-\u1eff]/u;

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
      lang: "und",
    });
  }

  page(): this {
    this.document.addPage();
    return this;
  }

  /**
   * Writes a line into an area, in the middle of its height, at the size that is wished for, or as small as it takes to
   * be whole: nothing is cut off. With two `lines` it breaks between words where that lets it be larger. Says the size.
   */
  write(text: string, area: Area, { size, weight = "regular", align = "center", colour, lines = 1 }: Writing): number {
    const shown = text.trim();
    if (shown === "") return size;
    const room = (count: number) => Math.min(size, area.height / lineRoom / count);
    const sizeFor = (parts: readonly string[]) =>
      Math.min(room(parts.length), area.width / Math.max(...parts.map((part) => this.measure(part, weight).width)));
    const whole = [shown];
    const broken = lines === 2 ? this.halves(shown, weight) : null;
    const parts = broken && sizeFor(broken) > sizeFor(whole) * 1.15 ? broken : whole;
    const at = sizeFor(parts);
    const top = area.y + (area.height - parts.length * at * lineRoom) / 2;
    this.document.fillColor(colour ?? ink.text);
    for (const [index, part] of parts.entries()) {
      const line = this.measure(part, weight);
      const left = area.x + (area.width - line.width * at) * (align === "left" ? 0 : align === "right" ? 1 : 0.5);
      this.draw(line, left, top + (index + 0.5) * at * lineRoom + middleToBase * at, at, weight);
    }
    return at;
  }

  rule(x: number, y: number, width: number, colour = ink.line): this {
    this.document
      .lineWidth(0.5)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(colour);
    return this;
  }

  /** Ends the document, and gives it as it is written. */
  end(): PDFKit.PDFDocument {
    this.document.end();
    return this.document;
  }

  private draw({ runs }: Measured, left: number, base: number, size: number, weight: Weight): void {
    let x = left;
    for (const { run, width } of runs) {
      this.font(run.face, weight).fontSize(size);
      const isBuilt = run.isRightToLeft || builtOfParts.test(run.text);
      if (isBuilt) this.document.markContent("Span", { actual: run.text });
      this.document.text(run.text, x, base, { lineBreak: false, baseline: "alphabetic", features: [] });
      if (isBuilt) this.document.endMarkedContent();
      x += width * size;
    }
  }

  /** How wide a line is at a size of one. */
  private measure(text: string, weight: Weight): Measured {
    const key = `${weight}:${text}`;
    const known = this.known.get(key);
    if (known) return known;
    const runs = runsOf(text).map((run) => {
      const width = this.font(run.face, weight).fontSize(1_000).widthOfString(run.text, { features: [] }) / 1_000;
      return { run, width };
    });
    const measured = {
      runs,
      width: Math.max(
        0.01,
        runs.reduce((sum, { width }) => sum + width, 0),
      ),
    };
    this.known.set(key, measured);
    return measured;
  }

  private font(face: FaceName, weight: Weight): PDFKit.PDFDocument {
    const name = fontName(face, weight);
    if (!this.fonts.has(name)) this.document.registerFont(name, fontBytes(face, weight));
    this.fonts.add(name);
    return this.document.font(name);
  }

  /** The two lines that are narrowest together; null for a single word. */
  private halves(text: string, weight: Weight): [string, string] | null {
    const words = text.split(/\s+/);
    const breaks = words.slice(1).map((_, index): [string, string] => {
      return [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
    });
    const widest = (pair: readonly string[]) => Math.max(...pair.map((part) => this.measure(part, weight).width));
    return breaks.toSorted((a, b) => widest(a) - widest(b))[0] ?? null;
  }
}
