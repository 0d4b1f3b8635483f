import { expect, test } from "vitest";
import { displayFonts, drawable } from "./fonts";

test("the faces are there, as WOFF", async () => {
  for (const { data } of await displayFonts()) {
    expect(Buffer.from(data).toString("latin1", 0, 4)).toBe("wOFF");
  }
});

test.each([
  ["Zoë & Łukasz 🎉", "Zoë & Łukasz"],
  ["祝宴", ""],
  ["Ｇａｌａ ǎ ʃ", "Gala a"],
  ["Đặng’s  100th – Ωmega", "Đặng’s 100th – mega"],
])("of %s the face draws “%s”", (text, drawn) => {
  expect(drawable(text)).toBe(drawn);
});
