import { buffer } from "node:stream/consumers";
import jsQR from "jsqr";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { makeLink } from "@/lib/platform/links";
import { readPdf } from "@/lib/testing/read-pdf";
import { qrModules, qrPng, qrSvg } from "./qr";
import { type QrSheetWords, qrSheet } from "./qr-sheet";

const url = `https://events.example.test/r/${makeLink("rsvp", newId(), 3)}`;

async function decode(image: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe("the code of a household's link", () => {
  test("is read back from PNG and from SVG", async () => {
    expect(await decode(await qrPng(url, 600))).toBe(url);
    expect(
      await decode(
        await sharp(Buffer.from(await qrSvg(url)), { density: 400 })
          .png()
          .toBuffer(),
      ),
    ).toBe(url);
  });

  test("is read back from the modules that the printed sheet draws", async () => {
    const { size, dark } = qrModules(url);
    const scale = 6;
    const width = (size + 8) * scale;
    const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
    for (let row = 0; row < size * scale; row++) {
      for (let column = 0; column < size * scale; column++) {
        if (!dark(Math.floor(row / scale), Math.floor(column / scale))) continue;
        pixels.fill(
          0,
          ((row + 4 * scale) * width + column + 4 * scale) * 4,
          ((row + 4 * scale) * width + column + 4 * scale) * 4 + 3,
        );
      }
    }
    expect(jsQR(pixels, width, width)?.data).toBe(url);
  });
});

describe("the printed sheet", () => {
  const words: QrSheetWords = {
    title: "Invitations",
    event: "Gala",
    scan: "Scan to answer",
    until: "Please answer by Friday",
    face: "fraunces",
  };
  const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

  test("has eight cards to a page and bears names of many scripts", async () => {
    const names = ["Žižek Łódź", "Анна Каренина", "Ελένη", "Nguyễn Ánh", "x".repeat(300)];
    const cards = Array.from({ length: 17 }, (_, index) => ({ name: names[index % names.length] ?? "", url }));
    const pdf = await buffer(qrSheet(cards, words));
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pagesOf(pdf)).toBe(3);
  });

  test("bears whole names, in scripts from everywhere, on their cards", async () => {
    const names = [
      "王小明",
      "山田たろう",
      "محمد علي",
      "דוד לוי",
      "김민준",
      "The Featherstonehaugh-Cholmondeley household",
    ];
    const [sheet] = await readPdf(
      qrSheet(
        names.map((name) => ({ name, url })),
        words,
      ),
    );
    const said = sheet?.said.replaceAll(/\s/gu, "");
    for (const name of names) expect(said).toContain(name.replaceAll(" ", ""));
    const half = 105 * (72 / 25.4);
    for (const { left, right } of sheet?.texts ?? []) expect(left < half).toBe(right < half);
  });

  test("is one empty page when nobody is on the list", async () => {
    expect(pagesOf(await buffer(qrSheet([], words)))).toBe(1);
  });
});
