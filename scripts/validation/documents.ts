import { existsSync } from "node:fs";
import path from "node:path";
import type { SourceFile } from "./house";

const rooms = "app|components|docs|e2e|inngest|lib|prisma|public|scripts";
const link = /\]\(([^)#:\s]+)(?:#[^)]*)?\)/g;
const command = /\bnpm run ([\w:-]+)/g;
/** A file or folder of ours, from the root. Patterns, places to fill in and the names of Inngest's own events are none. */
const place = new RegExp(`\`(?!inngest/function[.])((?:${rooms})/[\\w./()\\[\\]@-]*)\``, "g");

/** What a document names and this project does not have: links, commands and places, as `name: file`. */
export function deadReferences(
  documents: readonly SourceFile[],
  { root, commands }: { root: string; commands: ReadonlySet<string> },
): string[] {
  const found = (source: string, finds: RegExp) => [...source.matchAll(finds)].map(([, name = ""]) => name);
  return documents.flatMap(({ file, source }) =>
    [
      ...found(source, link).filter((name) => !existsSync(path.join(root, path.dirname(file), name))),
      ...found(source, command).filter((name) => !commands.has(name)),
      ...found(source, place).filter((name) => !existsSync(path.join(root, name))),
    ].map((name) => `${name}: ${file}`),
  );
}
