import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import os from "node:os";
import { createInterface } from "node:readline";
import { freePort } from "@/scripts/postgres/free-port";

export type RedisServer = { url: string; stop(): Promise<void>; start(): Promise<void> };

/** A real redis-server of its own on a free loopback port; `stop` and `start` break and mend it on the same port. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  let server: ChildProcess | null = await launch(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      server ??= await launch(port);
    },
    async stop() {
      if (!server) return;
      const gone = once(server, "exit");
      server.kill("SIGKILL");
      await gone;
      server = null;
    },
  };
}

async function launch(port: number): Promise<ChildProcess> {
  const args = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "no",
    "--dir",
    os.tmpdir(),
  ];
  const server = spawn("redis-server", args, { stdio: ["ignore", "pipe", "ignore"] });
  const missing = new Promise<never>((_resolve, reject) => {
    server.once("error", () =>
      reject(
        new Error(
          "These tests run against a real Redis and found no redis-server: install it (Debian: apt-get install redis-server; macOS: brew install redis).",
        ),
      ),
    );
    server.once("exit", (code) => reject(new Error(`redis-server ended at once with code ${code}.`)));
  });
  missing.catch(() => undefined);
  const ready = (async () => {
    for await (const line of createInterface({ input: server.stdout })) {
      if (/ready to accept connections/i.test(line)) return;
    }
    throw new Error("redis-server said nothing of being ready.");
  })();
  await Promise.race([ready, missing]);
  server.stdout.resume();
  return server;
}
