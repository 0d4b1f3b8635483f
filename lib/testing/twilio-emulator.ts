import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type TwilioEmulator = {
  url: string;
  requests: { path: string; authorization: string; fields: Record<string, string> }[];
  /** Answers the next request with this instead, once. */
  failNext: { status: number; code: number; message: string } | null;
  stop(): Promise<void>;
};

/** Speaks the part of Twilio's REST API that sends a text message, on loopback. */
export async function startTwilioEmulator(): Promise<TwilioEmulator> {
  const server = createServer(async (request, response) => {
    const fields = Object.fromEntries(new URLSearchParams(await text(request)));
    const path = request.url ?? "";
    emulator.requests.push({ path, authorization: request.headers.authorization ?? "", fields });
    const failure = emulator.failNext;
    emulator.failNext = null;
    response.writeHead(failure?.status ?? 201, { "content-type": "application/json" });
    response.end(JSON.stringify(failure ?? { sid: `SM${emulator.requests.length}`, status: "queued" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const emulator: TwilioEmulator = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    failNext: null,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return emulator;
}
