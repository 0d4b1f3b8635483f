import pg from "pg";

/** A statement as the driver takes it: the connection that has heard its name knows its text. */
export type Named = { name: string; text: string; values: unknown[] };

/**
 * Several statements as one message, which the database runs in turn and answers with one. The first that fails leaves
 * those behind it undone. To be handed to a connection's `query`; what it found is in `rowsOfEach`.
 */
export class Batch extends pg.Query {
  /** The rows of each statement. */
  readonly rowsOfEach: Promise<object[][]>;
  readonly #queries: pg.Query[];
  readonly #rows: object[][] = [];
  #at = 0;
  #problem: unknown;
  #finish: (rows: object[][]) => void = () => undefined;
  #fail: (reason: unknown) => void = () => undefined;

  constructor(readonly statements: readonly Named[]) {
    super({ text: "" });
    this.#queries = statements.map(
      (statement, index) =>
        new pg.Query({ ...statement, types: pg.types }, undefined, (error, result) => {
          if (error) this.#problem ??= error;
          else this.#rows[index] = result.rows;
        }),
    );
    this.rowsOfEach = new Promise((resolve, reject) => {
      this.#finish = resolve;
      this.#fail = reject;
    });
    this.#turnTo(0);
  }

  override submit = (connection: pg.Connection): void => {
    // By itself each query asks for an answer of its own, and that is what a message costs.
    const silent: pg.Connection = Object.create(connection, { sync: { value: () => undefined } });
    connection.stream.cork();
    for (const query of this.#queries) {
      this.#problem ??= query.submit(silent) ?? undefined;
      if (this.#problem) break;
    }
    connection.sync();
    connection.stream.uncork();
  };

  override handleRowDescription(message: object): void {
    this.#queries[this.#at]?.handleRowDescription(message);
  }

  override handleDataRow(message: object): void {
    this.#queries[this.#at]?.handleDataRow(message);
  }

  override handleCommandComplete(message: object, connection: pg.Connection): void {
    this.#queries[this.#at]?.handleCommandComplete(message, connection);
    this.#turnTo(this.#at + 1);
  }

  override handleError(error: Error, connection: pg.Connection): void {
    // The database read none of those behind: the connection must not believe that it knows them.
    for (const { name } of this.statements.slice(this.#at)) delete connection.submittedNamedStatements[name];
    this.#fail(error);
  }

  override handleReadyForQuery(connection: pg.Connection): void {
    for (const query of this.#queries) query.handleReadyForQuery(connection);
    if (this.#problem) this.#fail(this.#problem);
    else this.#finish(this.#rows);
  }

  /** The connection notes by whose name and text it was told that a statement is known. */
  #turnTo(index: number): void {
    this.#at = index;
    this.name = this.statements[index]?.name;
    this.text = this.statements[index]?.text;
  }
}
