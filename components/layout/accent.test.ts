import { describe, expect, it } from "vitest";
import { contrast, parseHex, type Rgb } from "@/lib/platform/colour";
import { accentTokens } from "./accent";

const lightGrounds = ["#ffffff", "#f6f6f4", "#eeeeeb", "#f7f1e7", "#f0e7d9"];
const darkGrounds = ["#131216", "#1b1a1f", "#242329", "#26242b", "#2e2721", "#2b2520"];

function colour(value: string | undefined): Rgb {
  const rgb = parseHex(value ?? "");
  if (!rgb) throw new Error(`${value} is no colour`);
  return rgb;
}
function both(value: string): [light: Rgb, dark: Rgb] {
  const [, light, dark] = /light-dark\((#\w+), (#\w+)\)/.exec(value) ?? [];
  return [colour(light), colour(dark)];
}

describe.each(["#74285a", "#ffd60a", "#ffffff", "#000000", "#ff0000", "#00b894", "#777777", "#3b82f6", "#e11d74"])(
  "an organization that chose %s",
  (chosen) => {
    const tokens = accentTokens(chosen);
    if (!tokens) throw new Error("no tokens");

    it("gets text that reads on its buttons, pressed or not", () => {
      const text = colour(tokens["accent-contrast"]);
      expect(contrast(text, colour(tokens.accent))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, colour(tokens["accent-hover"]))).toBeGreaterThanOrEqual(4.5);
    });

    it("gets links that read on every ground, light and dark", () => {
      const [inkLight, inkDark] = both(tokens["accent-ink"]);
      const [softLight, softDark] = both(tokens["accent-soft"]);
      for (const ground of [...lightGrounds.map(colour), softLight]) {
        expect(contrast(inkLight, ground)).toBeGreaterThanOrEqual(4.5);
      }
      for (const ground of [...darkGrounds.map(colour), softDark]) {
        expect(contrast(inkDark, ground)).toBeGreaterThanOrEqual(4.5);
      }
    });
  },
);

it("makes nothing of what is no colour", () => {
  expect(accentTokens("#fff}body{display:none")).toBeNull();
});
