import { type SourceFile, withoutComments } from "./house";

const rooms = /^(?:app|components|e2e|inngest|lib|prisma|scripts)\/.*\.(?:tsx?|mjs)$/;
/** Files whose exports the framework or a launcher reads by their names. */
const readByName = /^app\/|^scripts\/[a-z-]+\.(?:ts|mjs)$|^scripts\/bench\/floor-app\/|\.d\.ts$/;
const test = /\.test\.tsx?$/;
/** Made for tests, so tests are reason enough. */
const forTests = /^(?:e2e|lib\/testing|scripts)\//;
const declared =
  /^export (?:async )?(?:abstract )?(function\*?|const|let|class|type|interface|enum) ([A-Za-z_$][\w$]*)/gm;

/**
 * Exports that nobody needs, as `name: file`: those that no other file names, and those of the product that only tests
 * name while their own file does without them. A type is also needed where its own file says by it what others are given.
 * By name alone: one that stands for two things elsewhere passes.
 */
export function unusedExports(files: readonly SourceFile[]): string[] {
  const read = files.map(({ file, source }) => ({ file, source, words: wordsOf(withoutComments(source)) }));
  const namedIn = new Map<string, string[]>();
  for (const { file, words } of read) {
    for (const word of words.keys()) namedIn.set(word, [...(namedIn.get(word) ?? []), file]);
  }
  return read.flatMap(({ file, source, words }) => {
    if (!rooms.test(file) || test.test(file) || readByName.test(file)) return [];
    return [...source.matchAll(declared)].flatMap(([, kind, name = ""]) => {
      const others = (namedIn.get(name) ?? []).filter((other) => other !== file);
      const isNamedHere = (words.get(name) ?? 0) > 1;
      if (isNamedHere && (kind === "type" || kind === "interface")) return [];
      const isNeeded = others.some((other) => isNamedHere || forTests.test(file) || !test.test(other));
      return isNeeded ? [] : [`${name}: ${file}`];
    });
  });
}

function wordsOf(source: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of source.matchAll(/[A-Za-z_$][\w$]*/g)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/**
 * Messages to guests that nothing says: no file of the product holds the key as a text, or the part before its dot as the
 * beginning of one that is put together (`closed.${because}`).
 */
export function unusedMessages(keys: readonly string[], files: readonly SourceFile[]): string[] {
  const says = files
    .filter(({ file }) => rooms.test(file) && !test.test(file) && !file.startsWith("lib/platform/i18n/messages/"))
    .map(({ source }) => withoutComments(source))
    .join("\n");
  return keys.filter((key) => !says.includes(`"${key}"`) && !says.includes(`\`${key.split(".")[0]}.\${`));
}
