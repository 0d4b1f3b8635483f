import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import jsQR from "jsqr";
import sharp from "sharp";
import { type PdfPage, readPdfBytes } from "@/lib/testing/read-pdf";

const reader = path.join(process.cwd(), "node_modules/pdfjs-dist/build");
const desk = "http://paper.example";

/** What a click on "Download" brings, and what it is called. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Chooses what to print on the page for it, downloads it, and opens it with a reader that is not ours. */
export async function printed(page: Page, what: string, choices: Record<string, string> = {}) {
  await page.getByRole("radio", { name: what }).check();
  for (const [label, option] of Object.entries(choices)) {
    await page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }
  const { bytes } = await downloaded(page, () => page.getByRole("link", { name: "Download" }).click());
  return { bytes, pages: await readPdfBytes(bytes) };
}

const pointsPerMm = 72 / 25.4;

/** Every page has this size, in millimetres, to a tenth. */
export function expectSize(pages: readonly PdfPage[], width: number, height: number): void {
  for (const page of pages) {
    expect(page.width / pointsPerMm).toBeCloseTo(width, 1);
    expect(page.height / pointsPerMm).toBeCloseTo(height, 1);
  }
}

/** What all pages say, without the spaces between pieces of text. */
export const said = (pages: readonly PdfPage[]): string =>
  pages
    .map((page) => page.said)
    .join("")
    .normalize("NFC")
    .replaceAll(/\s/gu, "");

/** Draws a page in a browser, and reads the code on it as a phone's camera would. */
export async function codeOn(page: Page, pdf: Buffer): Promise<string> {
  await page.route(`${desk}/**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    if (file === "") await route.fulfill({ contentType: "text/html", body: "<canvas></canvas>" });
    else if (file === "sheet.pdf") await route.fulfill({ contentType: "application/pdf", body: pdf });
    else
      await route.fulfill({
        contentType: "text/javascript",
        body: await readFile(path.join(reader, path.basename(file))),
      });
  });
  await page.goto(`${desk}/`);
  const drawn = await page.evaluate(async () => {
    const address = "/pdf.mjs";
    const pdfjs = await import(address);
    pdfjs.GlobalWorkerOptions.workerSrc = "/pdf.worker.mjs";
    const file = await pdfjs.getDocument("/sheet.pdf").promise;
    const first = await file.getPage(1);
    const viewport = first.getViewport({ scale: 1.5 });
    const canvas = document.querySelector("canvas");
    if (!canvas) return "";
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await first.render({ canvas, viewport }).promise;
    return canvas.toDataURL("image/png");
  });
  const png = Buffer.from(drawn.slice(drawn.indexOf(",") + 1), "base64");
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? "";
}
