import type { PDFDocumentProxy } from "pdfjs-dist";
import { backdropWidth } from "../canvas/backdrop";

/** What of a PDF is taken: its drawing is kept as a picture, so the file itself may be larger than one. */
const mostBytes = 40_000_000;
const mostPages = 500;
/** Pixels of a page as a picture; a longer page gets smaller. */
const mostPixels = 12_000_000;
/** From here on a drawing is kept as JPEG: it is a scan. */
const largePicture = 8_000_000;
const millimetresOfPoint = 25.4 / 72;

export type OpenPdf = {
  pages: number;
  /** Draws a page as wide as this at most; answers how wide the paper is, in millimetres. */
  draw(number: number, canvas: HTMLCanvasElement, width: number): Promise<{ paperWidth: number }>;
  /** A page as a picture that can be uploaded. */
  picture(number: number): Promise<{ file: File; width: number; paperWidth: number }>;
  close(): void;
};

export type PdfOutcome = { ok: true; pdf: OpenPdf } | { ok: false; message: string };

export function isPdf(file: File): boolean {
  return file.type === "application/pdf" || file.name.toLowerCase().endsWith(".pdf");
}

/** Opens a PDF in the browser. Refuses, in a plain sentence, what is too large, locked or broken. */
export async function openPdf(file: File): Promise<PdfOutcome> {
  if (file.size > mostBytes)
    return refused("This PDF is larger than 40 MB. Save only the page with the plan and choose that.");
  // Loaded only now: nobody else needs it.
  const { getDocument, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const thread = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port: thread });
  const end = () => {
    worker.destroy();
    thread.terminate();
  };
  try {
    const data = new Uint8Array(await file.arrayBuffer());
    const task = getDocument({ data, worker, isEvalSupported: false, verbosity: 0, maxImageSize: 60_000_000 });
    task.onPassword = () => void task.destroy();
    const document = await task.promise;
    if (document.numPages > mostPages) {
      end();
      return refused(`This PDF has ${document.numPages} pages. Save only the page with the plan and choose that.`);
    }
    return { ok: true, pdf: opened(document, file.name, end) };
  } catch (error) {
    end();
    if (!(error instanceof Error)) throw error;
    return refused(sentenceFor(error));
  }
}

const refused = (message: string): PdfOutcome => ({ ok: false, message });

function sentenceFor({ name, message }: Error): string {
  const isLocked = name === "PasswordException" || message.includes("destroyed");
  if (isLocked) return "This PDF is locked with a password. Save a copy without one and choose that.";
  return "This PDF cannot be read. Open it, print it into a new PDF and choose that.";
}

function opened(document: PDFDocumentProxy, name: string, end: () => void): OpenPdf {
  const draw: OpenPdf["draw"] = async (number, canvas, wanted) => {
    const page = await document.getPage(number);
    const paper = page.getViewport({ scale: 1 });
    const least = Math.sqrt(mostPixels / (paper.width * paper.height));
    const viewport = page.getViewport({ scale: Math.min(wanted / paper.width, least) });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport, background: "white" }).promise;
    page.cleanup();
    return { paperWidth: paper.width * millimetresOfPoint };
  };
  return {
    pages: document.numPages,
    draw,
    async picture(number) {
      const canvas = window.document.createElement("canvas");
      const { paperWidth } = await draw(number, canvas, backdropWidth);
      const drawing = await blobOf(canvas, "image/png");
      const blob = drawing.size > largePicture ? await blobOf(canvas, "image/jpeg") : drawing;
      const ending = blob.type === "image/jpeg" ? "jpg" : "png";
      const title = name.replace(/\.pdf$/i, "").slice(0, 80);
      const { width } = canvas;
      return { file: new File([blob], `${title} ${number}.${ending}`, { type: blob.type }), width, paperWidth };
    },
    close: end,
  };
}

function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The page is too large."))), type, 0.9);
  });
}
