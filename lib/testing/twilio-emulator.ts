import { text } from "node:stream/consumers";
import { type HttpServer, startHttpServer } from "./http-server";

export type TwilioEmulator = HttpServer & {
  requests: { path: string; authorization: string; fields: Record<string, string> }[];
  /** Answers the next request with this instead, once. */
  failNext: { status: number; code: number; message: string } | null;
};

/** Speaks the part of Twilio's REST API that sends a text message, on loopback. */
export async function startTwilioEmulator(): Promise<TwilioEmulator> {
  const server = await startHttpServer(async (request, response) => {
    const fields = Object.fromEntries(new URLSearchParams(await text(request)));
    const path = request.url ?? "";
    emulator.requests.push({ path, authorization: request.headers.authorization ?? "", fields });
    const failure = emulator.failNext;
    emulator.failNext = null;
    response.writeHead(failure?.status ?? 201, { "content-type": "application/json" });
    response.end(JSON.stringify(failure ?? { sid: `SM${emulator.requests.length}`, status: "queued" }));
  });
  const emulator: TwilioEmulator = { ...server, requests: [], failNext: null };
  return emulator;
}
