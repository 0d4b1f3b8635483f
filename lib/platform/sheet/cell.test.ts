import fc from "fast-check";
import { expect, test } from "vitest";
import { plainCell, safeCell } from "./cell";

test.each(["=1+1", "+33 6 12", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''+1"])(
  "%j cannot calculate",
  (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
    expect(plainCell(safeCell(text))).toBe(text);
  },
);

test.each(["Ada", "O'Hara", "'t Hooft", "a=b", ""])("%j stays as it is", (text) => {
  expect(safeCell(text)).toBe(text);
});

test("a typed cell shows a phone number plainly, and nothing else", () => {
  expect(safeCell("+33 6 12 34 56 78", { typed: true })).toBe("+33 6 12 34 56 78");
  expect(safeCell("+33+cmd|' /C calc'!A0", { typed: true })).toBe("'+33+cmd|' /C calc'!A0");
});

test("every text survives the way out and in", () => {
  const text = fc.string();
  const nasty = fc.array(fc.constantFrom("'", "=", "+", "-", "@", "\t", "1", " "), { maxLength: 6 });
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        nasty.map((parts) => parts.join("")),
      ),
      fc.boolean(),
      (value, typed) => {
        expect(plainCell(safeCell(value, { typed }))).toBe(value);
      },
    ),
  );
});
