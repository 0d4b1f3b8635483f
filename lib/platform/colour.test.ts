import { describe, expect, it } from "vitest";
import { contrast, parseHex, type Rgb, toHex, untilLegible } from "./colour";

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

describe("parseHex", () => {
  it("reads the long and the short form", () => {
    expect(parseHex("#74285A")).toEqual([116, 40, 90]);
    expect(parseHex("#fff")).toEqual(white);
    expect(toHex([116, 40, 90])).toBe("#74285a");
  });

  it.each(["red", "#12345", "#123456;}", "", "url(#fff)"])("refuses %j", (value) => {
    expect(parseHex(value)).toBeNull();
  });
});

describe("contrast", () => {
  it("is 21 for black on white and 1 for a colour on itself, in either order", () => {
    expect(contrast(black, white)).toBeCloseTo(21);
    expect(contrast(white, black)).toBeCloseTo(21);
    expect(contrast([90, 90, 90], [90, 90, 90])).toBe(1);
  });

  it("agrees with the grey that WCAG examples put at the border of AA", () => {
    expect(contrast([118, 118, 118], white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast([119, 119, 119], white)).toBeLessThan(4.5);
  });
});

describe("untilLegible", () => {
  it("keeps a colour that reads already", () => {
    expect(untilLegible(black, [white], black)).toEqual(black);
  });

  it("darkens a pale colour until it reads on every ground", () => {
    const grounds: Rgb[] = [white, [246, 246, 244]];
    const found = untilLegible([255, 214, 10], grounds, black);
    for (const ground of grounds) expect(contrast(found, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
