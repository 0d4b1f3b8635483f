import { randomUUID } from "node:crypto";
import pg from "pg";
import { Batch } from "@/lib/platform/db/batch";

/** One statement as it reached the driver. */
type Statement = { name?: string; text: string; values: unknown[] };

/** An id, or the digest of one (the key of a limit). */
const names = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![\w-])[\w-]{43}(?![\w-])/g;

/** Every statement that reaches the driver in this process while `work` runs, in their order. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const recorded: Statement[] = [];
  const { prototype } = pg.Client;
  const genuine = prototype.query;
  prototype.query = new Proxy(genuine, {
    apply(target, client, args) {
      const [given, values] = args;
      if (given instanceof Batch) recorded.push(...given.statements);
      else if (typeof given === "string") recorded.push({ text: given, values: values ?? [] });
      else recorded.push({ name: given.name, text: given.text, values: given.values ?? [] });
      return Reflect.apply(target, client, args);
    },
  });
  try {
    await work();
  } finally {
    prototype.query = genuine;
  }
  return recorded;
}

/**
 * Runs recorded statements again, one after the other on one connection, for somebody else: `ids` says whose ids take
 * the place of whose (null for one that stays); every other id is a row's own and is made anew.
 */
export async function replayStatements(
  client: pg.ClientBase,
  statements: readonly Statement[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const others = new Map(ids);
  const idFor = (id: string): string => {
    const other = others.get(id) ?? randomUUID();
    others.set(id, other);
    return other;
  };
  for (const { values, ...statement } of statements) {
    await client.query({ ...statement, values: values.map((value) => replaced(value, idFor)) });
  }
}

function replaced(value: unknown, idFor: (id: string) => string): unknown {
  if (typeof value === "string") return value.replace(names, idFor);
  return Array.isArray(value) ? value.map((each) => replaced(each, idFor)) : value;
}
