import { readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../setup/paths";

/** Who looks at a page: everybody of the demo, or only a visitor who is not signed in. */
export type Place = { pattern: string; isWorkspace: boolean };

/** Every page of the product, from its files: a new one is never forgotten. `/events/[eventId]/team`. */
export function listPlaces(): Place[] {
  const app = path.join(root, "app");
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => ({
      pattern: `/${file.replace(/(^|\/)page\.tsx$/, "").replace(/\([^)]+\)\/?/g, "")}`.replace(/(.)\/$/, "$1"),
      isWorkspace: file.startsWith("(workspace)/"),
    }))
    .sort((one, other) => one.pattern.localeCompare(other.pattern));
}

/** The addresses to look at under a pattern: one for each set of samples that its brackets allow. */
export function addressesOf(pattern: string, samples: Samples): { name: string; path: string }[] {
  const sets = samples[pattern] ?? [{ label: "", values: {} }];
  return sets.map(({ label, values, query = "" }) => ({
    name: [pattern === "/" ? "home" : pattern.slice(1), label].filter(Boolean).join(" · "),
    path: `${fill(pattern, { ...samples.everywhere?.[0]?.values, ...values })}${query}`,
  }));
}

/** Values for the brackets of patterns, and a word for what is special about them; `everywhere` holds for all. */
export type Samples = Record<string, { label: string; values: Record<string, string>; query?: string }[]>;

function fill(pattern: string, values: Record<string, string>): string {
  // What may be left out is left out.
  return pattern.replace(/\/\[\[\.\.\.\w+\]\]/g, "").replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`No sample for [${name}] of ${pattern}: add one to scripts/shots/samples.ts.`);
    return encodeURIComponent(value);
  });
}
