import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contrast, parseHex, type Rgb } from "@/lib/platform/colour";

const css = readFileSync(path.join(import.meta.dirname, "tokens.css"), "utf8");

/** The hex tokens of a scheme, from the rules whose selector holds `selector`. */
function tokens(selector: string, scheme: "light" | "dark"): Map<string, Rgb> {
  const found = new Map<string, Rgb>();
  for (const [, head = "", body = ""] of css.matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    const heads = head.replace(/\/\*[\s\S]*?\*\//g, "").split(",");
    if (!heads.some((one) => one.trim() === selector)) continue;
    for (const [, name = "", light = "", dark = ""] of body.matchAll(/--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g)) {
      const colour = parseHex(scheme === "light" ? light : dark);
      if (colour) found.set(name, colour);
    }
  }
  return found;
}

const statuses = ["success", "warning", "danger", "info"];
const grounds = ["background", "surface", "raised", "sunken", "hover"];

const text: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["muted", ground],
    ["accent-ink", ground],
    ["danger-ink", ground],
  ]),
  ...["accent", ...statuses].flatMap((tone): [string, string][] => [
    [`${tone}-contrast`, tone],
    [`${tone}-ink`, `${tone}-soft`],
    [`${tone}-ink`, "surface"],
  ]),
  ["accent-contrast", "accent-hover"],
  ["danger-contrast", "danger-hover"],
  ["ink", "accent-soft"],
  ["muted", "accent-soft"],
  ["background", "ink"],
];
const shapes: [string, string][] = [
  ["input", "surface"],
  ["input", "background"],
  ["input", "raised"],
  ["input", "sunken"],
  ["accent-ink", "background"],
  ...[1, 2, 3, 4, 5, 6, "good", "fair", "poor"].map((series): [string, string] => [`chart-${series}`, "surface"]),
  ...statuses.map((tone): [string, string] => [tone, "surface"]),
];

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  const workspace = tokens(":root", scheme);
  const invitation = new Map([...workspace, ...tokens('[data-mood="invitation"]', scheme)]);

  describe.each([
    ["workspace", workspace],
    ["invitation", invitation],
  ])("%s", (_mood, palette) => {
    const ratio = (one: string, other: string) => {
      const [front, back] = [palette.get(one), palette.get(other)];
      if (!front || !back) throw new Error(`No token --${front ? other : one} with a light and a dark value`);
      return contrast(front, back);
    };
    it.each(text)("%s reads on %s", (front, back) => {
      expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
    });
    it.each(shapes)("%s can be made out on %s", (front, back) => {
      expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
    });
  });
});
