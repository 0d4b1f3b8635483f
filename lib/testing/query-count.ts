import net from "node:net";
import { freePort } from "@/scripts/postgres/free-port";

/** Stands between an app and its PostgreSQL, passes everything on, and counts the statements. */
export type StatementCounter = {
  /** The same address, through the counter. */
  through(databaseUrl: string): string;
  /** How many statements reached the database while `work` ran. */
  during(work: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
};

/** Runs one prepared statement (Execute), or a text that may hold several (Query). */
const statements = new Set(["E".charCodeAt(0), "Q".charCodeAt(0)]);

/** A counter before the PostgreSQL that listens at this port of this machine, whether it does already or not. */
export async function startStatementCounter(postgresPort: number): Promise<StatementCounter> {
  const port = await freePort();
  let count = 0;
  const open = new Set<net.Socket>();
  const server = net.createServer((app) => {
    const database = net.connect(postgresPort, "127.0.0.1");
    const messages = frontendMessages((type) => {
      if (statements.has(type)) count += 1;
    });
    app.on("data", messages);
    app.pipe(database).pipe(app);
    for (const [one, other] of [
      [app, database],
      [database, app],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    through: (databaseUrl) => Object.assign(new URL(databaseUrl), { port: String(port) }).href,
    async during(work) {
      const before = count;
      await work();
      return count - before;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Reads the client's side of PostgreSQL's protocol 3 without TLS: first a message without a type, then messages of one
 * byte and a length that counts itself. Tells the type of each.
 */
export function frontendMessages(tell: (type: number) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let skip = 0;
  let isStarted = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const passed = Math.min(skip, rest.length);
      rest = rest.subarray(passed);
      skip -= passed;
      const head = isStarted ? 5 : 4;
      if (skip > 0 || rest.length < head) return;
      if (isStarted) tell(rest.readUInt8(0));
      skip = rest.readUInt32BE(head - 4) + head - 4;
      isStarted = true;
    }
  };
}
