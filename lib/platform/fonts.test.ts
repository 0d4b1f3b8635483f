import { expect, test } from "vitest";
import { drawable, imageFamily, imageFonts } from "./fonts";

test.each(["fraunces", "cormorant", "playfair", "bricolage"] as const)("the files of %s are there", async (face) => {
  const fonts = await imageFonts(face);
  for (const { data, name } of fonts) {
    const head = Buffer.from(data).toString("latin1", 0, 4);
    expect(["wOFF", "\u0000\u0001\u0000\u0000"]).toContain(head);
    expect(imageFamily(face)).toContain(name);
  }
  expect(fonts).toHaveLength(4);
});

test.each([
  ["Zoë & Łukasz 🎉", "Zoë & Łukasz"],
  ["祝宴", ""],
  ["Ｇａｌａ ǎ ʃ", "Gala a"],
  ["Đặng’s  100th – Ωmega", "Đặng’s 100th – Ωmega"],
  ["Свадьба Анны და ნინო", "Свадьба Анны და ნინო"],
])("of %s the faces draw “%s”", (text, drawn) => {
  expect(drawable(text)).toBe(drawn);
});
