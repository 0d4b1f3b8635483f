import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { accentVerdict } from "@/components/events/page-editor/accent-verdict";
import { accentTokens } from "@/components/layout/accent";
import { themes } from "@/lib/features/events/public-page/rules/look";
import { pageThemes } from "@/lib/features/events/public-page/types";
import { contrast, luminance, parseHex, type Rgb, toHex } from "@/lib/platform/colour";

const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), "utf8");
const css = `${read("tokens.css")}${read("themes.css")}`;
const grounds = ["background", "surface", "raised", "sunken", "hover"];

function colour(hex: string): Rgb {
  const rgb = parseHex(hex);
  if (!rgb) throw new Error(`${hex} is no colour`);
  return rgb;
}

/** The colours of the rules that begin with a selector, of one scheme. */
function tokens(selector: string, scheme: "light" | "dark"): Map<string, Rgb> {
  const found = new Map<string, Rgb>();
  for (const [, head = "", body = ""] of css.matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    const heads = head.replace(/\/\*[\s\S]*?\*\//g, "").split(",");
    if (!heads.some((one) => one.trim() === selector)) continue;
    for (const [, name = "", light = "", dark = ""] of body.matchAll(/--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g)) {
      found.set(name, colour(scheme === "light" ? light : dark));
    }
  }
  return found;
}

describe.each(pageThemes.flatMap((theme) => (["light", "dark"] as const).map((scheme) => [theme, scheme] as const)))(
  "%s by %s",
  (theme, scheme) => {
    const palette = new Map([
      ...tokens(":root", scheme),
      ...tokens('[data-mood="invitation"]', scheme),
      ...tokens(`[data-invitation="${theme}"]`, scheme),
    ]);
    const of = (name: string): Rgb => palette.get(name) ?? colour("no token");

    it.each(["ink", "muted", "danger-ink"])("%s reads on every ground", (name) => {
      for (const ground of grounds) expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
    });

    it.each(["background", "surface", "raised", "sunken"])("an empty field can be made out on %s", (ground) => {
      expect(contrast(of("input"), of(ground))).toBeGreaterThanOrEqual(3);
    });

    it("names the ground that is hardest to read on", () => {
      const lights = grounds.map((ground) => luminance(of(ground)));
      const hardest = luminance(themes[theme].hardest[scheme]);
      if (scheme === "light") expect(hardest).toBeLessThanOrEqual(Math.min(...lights) + 0.001);
      else expect(hardest).toBeGreaterThanOrEqual(Math.max(...lights) - 0.001);
    });

    test("any accent reads: words in it on every ground, words on it, its mark on its tint", () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
          const hex = `#${value.toString(16).padStart(6, "0")}`;
          const accent = accentTokens(hex, themes[theme].hardest);
          if (!accent) throw new Error("no tokens");
          const side = (name: "accent-ink" | "accent-soft"): Rgb => {
            const [, light = "", dark = ""] = /light-dark\((#\w+), (#\w+)\)/.exec(accent[name]) ?? [];
            return colour(scheme === "light" ? light : dark);
          };
          for (const ground of grounds) {
            expect(contrast(side("accent-ink"), of(ground))).toBeGreaterThanOrEqual(4.45);
          }
          expect(contrast(side("accent-ink"), side("accent-soft"))).toBeGreaterThanOrEqual(4.45);
          for (const fill of ["accent", "accent-hover"] as const) {
            expect(contrast(colour(accent["accent-contrast"]), colour(accent[fill]))).toBeGreaterThanOrEqual(4.45);
          }
          expect(accentVerdict(hex, theme)?.words).toMatch(/\.$/);
        }),
      );
    });

    test("a drawn image has the theme's own paper and ink", () => {
      if (scheme === "dark") return;
      const { paper, sheet, ink, muted } = themes[theme].drawn;
      expect([paper, sheet, ink, muted].map(toHex)).toEqual(
        ["background", "surface", "ink", "muted"].map((n) => toHex(of(n))),
      );
    });
  },
);

test("the verdict says in words what becomes of a colour", () => {
  expect(accentVerdict("#1d3557", "classic")).toMatchObject({ isAsChosen: true });
  expect(accentVerdict("#ffd60a", "modern")?.words).toContain("Buttons keep it, with dark text");
  expect(accentVerdict("no colour", "modern")).toBeNull();
});
