import { connect, createServer } from "node:net";
import { Refusal } from "../setup/refusal.mjs";

/** Refuses a port of the loopback address that something listens on, or that this account may not use. */
export async function checkPort(port: number, command: string): Promise<void> {
  const wayOut = `choose another with PORT=${port === 3000 ? 3001 : 3000} ${command}`;
  if (await isAnswered(port)) throw new Refusal(`Port ${port} is in use: stop what uses it, or ${wayOut}.`);
  const problem = await tryToListen(port);
  if (problem === "EADDRINUSE") throw new Refusal(`Port ${port} is in use: stop what uses it, or ${wayOut}.`);
  if (problem === "EACCES") throw new Refusal(`This account may not use port ${port}: ${wayOut}.`);
  if (problem) throw new Refusal(`Port ${port} cannot be used (${problem}): ${wayOut}.`);
}

// Some systems let one listen beside another that listens on every address, so ask whether anybody answers too.
function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ port, host: "127.0.0.1", timeout: 1000 });
    const finish = (answer: boolean) => {
      probe.destroy();
      resolve(answer);
    };
    probe.once("connect", () => finish(true));
    probe.once("error", () => finish(false));
    probe.once("timeout", () => finish(false));
  });
}

function tryToListen(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(undefined)));
  });
}
