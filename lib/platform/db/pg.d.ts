import "pg";

/** What the driver's own types leave out: how a query hears of its answer, and which statements a connection knows. */
declare module "pg" {
  interface Query<R, I> {
    name?: string | undefined;
    text?: string | undefined;
    handleRowDescription(message: object): void;
    handleDataRow(message: object): void;
    handleCommandComplete(message: object, connection: Connection): void;
    handleError(error: Error, connection: Connection): void;
    handleReadyForQuery(connection: Connection): void;
  }
  interface ClientBase {
    readonly connection: Connection;
  }
  interface Connection {
    /** Names that were sent to be parsed, until the answer is there. */
    submittedNamedStatements: Record<string, string>;
  }
}
