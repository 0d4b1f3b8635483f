import type { PoolClient } from "pg";
import { afterCommit } from "./after-commit";
import { Batch, type Named } from "./batch";
import { isConflict } from "./constraints";
import { pool, type Tx } from "./index";

/** SQL with a name of its own: a connection parses and plans it once. Two texts never share a name. */
export type Statement = { name: string; text: string };

/** What a statement's `$1`, `$2` … stand for. */
export type Value = string | number | boolean | null | Date | readonly (string | number | Date | null)[];

/** A statement with its values. */
export type Call = { statement: Statement; values: readonly Value[] };

/**
 * One statement that does what several do; none of them sees what another writes. `main` may begin with WITH, the others
 * may not. Its values are theirs, one after the other.
 */
export function together(name: string, main: Statement, ...others: Statement[]): Statement {
  let passed = countOf(main);
  const also = others.map((other, index) => {
    const text = other.text.replace(parameters, (_, number: string) => `$${Number(number) + passed}`);
    passed += countOf(other);
    return `also_${index + 1} AS (${text})`;
  });
  const rest = main.text.startsWith("WITH ") ? `, ${main.text.slice("WITH ".length)}` : ` ${main.text}`;
  return { name, text: `WITH ${also.join(", ")}${rest}` };
}

const parameters = /\$(\d+)/g;

const countOf = ({ text }: Statement): number =>
  Math.max(0, ...[...text.matchAll(parameters)].map(([, n]) => Number(n)));

/** Runs statements on one connection, one after the other. */
export interface Runner {
  run<Row extends object>(statement: Statement, values: readonly Value[]): Promise<Row[]>;
}

/** A transaction of statements alone. What is sent at once is one message, run in turn. */
export interface DirectTransaction extends Runner {
  /** One that stands by itself, whatever becomes of the transaction: sent with the first of it, so only before that. */
  runApart<Row extends object>(call: Call): Promise<Row[]>;
  /** Several at once: the rows of each. The first that fails undoes the transaction. */
  runInTurn(calls: readonly Call[]): Promise<unknown[][]>;
  /** Its last statements and the commit at once: nobody can look at what they answered before it stands. */
  commitWith(calls: readonly Call[]): Promise<void>;
}

/** Whether a transaction takes several statements at once. */
export const isDirect = (tx: object): tx is DirectTransaction => "commitWith" in tx;

/** The pool: each statement is a transaction of its own. */
export const direct: Runner = { run: (statement, values) => runOn(pool, statement, values) };

/** What a transaction of the client, or of `inDirectTransaction`, runs a statement with. */
export function runnerOf(tx: Tx | Runner): Runner {
  return "run" in tx ? tx : { run: ({ text }, values) => tx.$queryRawUnsafe(text, ...values) };
}

/**
 * As `inTransaction`, with statements alone, which the driver sends as they are: a fifth of the work for whoever needs
 * nothing of the client. Begun again (three times) after a deadlock, so `work` may only touch the database.
 */
export async function inDirectTransaction<T>(work: (tx: DirectTransaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await once(work);
      afterCommit();
      return result;
    } catch (error) {
      if (attempt >= 4 || !isConflict(error)) throw error;
    }
  }
}

async function once<T>(work: (tx: DirectTransaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onBreak = (error: Error): void => {
    broken = error;
  };
  // Whoever waits for an answer hears of it too; without a listener it would end the process.
  client.on("error", onBreak);
  try {
    const tx = new OnConnection(client);
    const result = await work(tx);
    await tx.end();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is given up, and its transaction with it.
    if (!broken) await client.query("ROLLBACK").catch(onBreak);
    throw error;
  } finally {
    client.off("error", onBreak);
    client.release(broken);
  }
}

/** Begins with its first statements, so that nobody waits for a BEGIN. */
class OnConnection implements DirectTransaction {
  #state: "new" | "open" | "ended" = "new";

  constructor(private readonly client: PoolClient) {}

  async run<Row extends object>(statement: Statement, values: readonly Value[]): Promise<Row[]> {
    const [rows] = await this.#send([{ statement, values }], []);
    return rows as Row[];
  }

  async runApart<Row extends object>(call: Call): Promise<Row[]> {
    if (this.#state !== "new") throw new Error("The transaction has begun.");
    // Kept back for this moment, so that it is one message with what is sent next.
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const { rows } = await this.client.query<Row>(namedOf(call));
    return rows;
  }

  runInTurn(calls: readonly Call[]): Promise<object[][]> {
    return this.#send(calls, []);
  }

  async commitWith(calls: readonly Call[]): Promise<void> {
    await this.#send(calls, [commit]);
  }

  async end(): Promise<void> {
    if (this.#state === "open") await this.#send([], [commit]);
  }

  async #send(calls: readonly Call[], last: readonly Call[]): Promise<object[][]> {
    if (this.#state === "ended") throw new Error("The transaction has ended.");
    const first = this.#state === "new" ? [begin] : [];
    this.#state = last.length > 0 ? "ended" : "open";
    const batch = new Batch([...first, ...calls, ...last].map(namedOf));
    this.client.query(batch);
    try {
      const rows = await batch.rowsOfEach;
      return rows.slice(first.length, first.length + calls.length);
    } catch (error) {
      // Its own stack ends in the driver.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }
}

const begin: Call = { statement: { name: "begin", text: "BEGIN" }, values: [] };
const commit: Call = { statement: { name: "commit", text: "COMMIT" }, values: [] };

const namedOf = ({ statement: { name, text }, values }: Call): Named => ({ name, text, values: [...values] });

async function runOn<Row extends object>(
  on: typeof pool,
  statement: Statement,
  values: readonly Value[],
): Promise<Row[]> {
  const { rows } = await on.query<Row>(namedOf({ statement, values }));
  return rows;
}
