import { monotonicMs } from "@/lib/platform/clock";
import { Session } from "../solver/session";
import type { AutoSeatingNews, AutoSeatingOrder } from "./types";

/**
 * The worker of auto-seating: the same file runs as a Web Worker in the browser and as a thread on the server. Orders come
 * in as messages and news go out as messages (types.ts); whoever wants no more of it ends the worker.
 */
type Port = { tell: (news: AutoSeatingNews) => void; listen: (take: (order: AutoSeatingOrder) => void) => void };

function openPort(): Port {
  // Not imported: there is no such module in a browser.
  const threads = typeof process === "undefined" ? undefined : process.getBuiltinModule?.("node:worker_threads");
  const parent = threads?.parentPort;
  if (parent) return { tell: (news) => parent.postMessage(news), listen: (take) => parent.on("message", take) };
  return {
    tell: (news) => self.postMessage(news),
    listen: (take) => self.addEventListener("message", ({ data }: MessageEvent<AutoSeatingOrder>) => take(data)),
  };
}

const port = openPort();
const session = new Session({
  tell: port.tell,
  seconds: () => monotonicMs() / 1000,
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
});
port.listen((order) => void session.take(order));
