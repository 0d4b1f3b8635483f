import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { type HttpServer, startHttpServer } from "./http-server";

type ResendRequest = { key: string; body: string; authorization: string };

export type ResendEmulator = HttpServer & {
  /** Mails that really "left": once per idempotency key, a batch's in its order. */
  sent: { id: string; payload: Record<string, unknown> }[];
  requests: ResendRequest[];
  /** Answers the next request with this instead, once. */
  failNext: { status: number; name: string; message: string } | null;
  /** Takes the next mail and breaks the connection before the answer. */
  dropNextAnswer: boolean;
};

/** Speaks the part of Resend's HTTP protocol that sends a mail or a batch, idempotency keys included, on loopback. */
export async function startResendEmulator(): Promise<ResendEmulator> {
  const byKey = new Map<string, { answer: object; body: string }>();
  let count = 0;
  const take = (payload: Record<string, unknown>) => {
    const id = `re_${++count}`;
    emulator.sent.push({ id, payload });
    return { id };
  };
  const server = await startHttpServer(async (request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    const { key, body } = await readRequest(request, emulator.requests);
    if (emulator.failNext) {
      const { status, name, message } = emulator.failNext;
      emulator.failNext = null;
      return answer(status, { statusCode: status, name, message });
    }
    const known = byKey.get(key);
    if (known && known.body !== body)
      return answer(409, { statusCode: 409, name: "invalid_idempotent_request", message: "Other payload, same key." });
    const payload = JSON.parse(body) as Record<string, unknown> | Record<string, unknown>[];
    const taken = known?.answer ?? (Array.isArray(payload) ? { data: payload.map(take) } : take(payload));
    byKey.set(key, { answer: taken, body });
    if (emulator.dropNextAnswer) {
      emulator.dropNextAnswer = false;
      request.socket.destroy();
      return;
    }
    answer(200, taken);
  });
  const emulator: ResendEmulator = { ...server, sent: [], requests: [], failNext: null, dropNextAnswer: false };
  return emulator;
}

async function readRequest(request: IncomingMessage, requests: ResendRequest[]): Promise<ResendRequest> {
  const read = {
    key: String(request.headers["idempotency-key"] ?? ""),
    authorization: String(request.headers.authorization ?? ""),
    body: await text(request),
  };
  requests.push(read);
  return read;
}
