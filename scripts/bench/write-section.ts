import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../setup/paths";

/** What stands between `<!-- name -->` and `<!-- /name -->` of docs/performance.md. */
export function readSection(name: string): string {
  const text = readFileSync(path.join(root, "docs/performance.md"), "utf8");
  return text.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? "";
}

/** Puts a table between `<!-- name -->` and `<!-- /name -->` of docs/performance.md. */
export function writeSection(name: string, table: string): void {
  const file = path.join(root, "docs/performance.md");
  const text = readFileSync(file, "utf8");
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for ${name}.`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`);
}
