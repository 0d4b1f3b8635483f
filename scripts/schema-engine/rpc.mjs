import { createInterface } from "node:readline";
import { createDatabase, databaseOf } from "./databases.mjs";

/** Methods that the WebAssembly engine knows by another name. */
const renamed = { getDatabaseVersion: "version" };

/**
 * Answers JSON-RPC, a message a line on standard input and output, until the input ends.
 * @param {string} url
 * @param {(method: string) => Promise<any>} engineFor
 */
export function answerRequests(url, engineFor) {
  let pending = 0;
  let isClosed = false;
  const leaveWhenDone = () => {
    if (isClosed && pending === 0) process.exit(0);
  };
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

  async function answer({ id, method, params }) {
    if (method === "createDatabase") {
      const target = params?.datasource?.url ?? url;
      await createDatabase(target, databaseOf(target));
      return { databaseName: databaseOf(target) };
    }
    const engine = await engineFor(method);
    const name = renamed[method] ?? method;
    if (typeof engine[name] !== "function") throw new Error(`The engine has no method ${method}.`);
    const result = await engine[name](params);
    if (method !== "diff") return result ?? {};
    // The native engine prints a comparison by a request of its own.
    send({ id: 1_000_000 + id, method: "print", params: { content: result.stdout ?? "" } });
    return { ...result, stdout: null };
  }

  const input = createInterface({ input: process.stdin });
  input.on("close", () => {
    isClosed = true;
    leaveWhenDone();
  });
  input.on("line", async (line) => {
    if (!line.trim()) return;
    const request = JSON.parse(line);
    // An answer to our own "print".
    if (!request.method) return;
    pending += 1;
    try {
      send({ id: request.id, result: await answer(request) });
    } catch (error) {
      if (process.env.DEBUG) console.error(error);
      send({ id: request.id, error: failure(error) });
    } finally {
      pending -= 1;
      leaveWhenDone();
    }
  });
}

function failure(error) {
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: {
      is_panic: false,
      message: error.message ?? String(error),
      meta: error.meta ?? null,
      error_code: error.code ?? null,
    },
  };
}
