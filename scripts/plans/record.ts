import pg from "pg";

export type Statement = { text: string; values: unknown[] };

/** Statements of a transaction's own, and settings: they have no plan. */
const withoutPlan = /^\s*(BEGIN|COMMIT|ROLLBACK|SET|SELECT 1$|SELECT set_config|DEALLOCATE)/i;

type Asked = string | { text: string; values?: unknown[] };

/**
 * Runs `work` and answers with the statements that it sent to the database through the driver, as they were sent. Wraps
 * the driver for that time: for scripts that look at plans.
 */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const { prototype } = pg.Client;
  const original = prototype.query;
  prototype.query = function recorded(this: pg.Client, ...args: unknown[]) {
    const asked = args[0] as Asked;
    const statement = typeof asked === "string" ? { text: asked, values: [] } : { values: [], ...asked };
    if (!withoutPlan.test(statement.text)) statements.push({ text: statement.text, values: [...statement.values] });
    return Reflect.apply(original, this, args);
  } as typeof prototype.query;
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return statements;
}

/** The plan of a statement as it really runs, of three runs the last; whatever it writes is taken back. */
export async function explain(client: pg.Client, { text, values }: Statement): Promise<string[]> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('pg_trgm.word_similarity_threshold', '0.35', true)");
    let lines: string[] = [];
    for (let run = 0; run < 3; run++) {
      const { rows } = await client.query<{ "QUERY PLAN": string }>({
        text: `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, SUMMARY ON) ${text}`,
        values,
      });
      lines = rows.map((row) => row["QUERY PLAN"]);
    }
    return lines.map(short);
  } finally {
    await client.query("ROLLBACK");
  }
}

/** Without ids and long lists: they say nothing, and differ in every run. */
function short(line: string): string {
  const plain = line.replace(
    /'?\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f-]{36})*\}?'?(::uuid(\[\])?)?/g,
    "…",
  );
  return plain.length > 180 ? `${plain.slice(0, 180)} …` : plain;
}
