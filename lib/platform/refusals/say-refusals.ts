import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isLocale, type Locale, pickLocale } from "../i18n/locales";
import { languagesOf } from "../request";
import { type Reader, type RefusalKind, refusalDocument } from "./refusal-document";

/** Pages that guests open; what else is here (pictures, calendar files) is no HTML and stays as it is. */
const guestPage = /^\/(?:e|r|s|u)\//;
/** Pages around signing in, many of them opened from a mail. They say themselves that a link is dead. */
const accountPage = /^\/(?:sign-in|register|forgot|welcome|verify|reset|invite|address)(?:[/?]|$)/;

/**
 * Gives guests a sentence where the framework gives none. Whatever a page throws before it has begun is answered by the
 * framework with the right status and a document that stays blank until its scripts have run; for a guest whose link is
 * dead, or who comes while the database is away, the body is replaced at the socket by one that needs no script; so it
 * is where planners sign in or open a link that they were mailed, when something of ours is broken.
 */
export function sayRefusals(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (guestPage.test(request.url ?? "")) replaceRefusal(request, response, "guest");
    else if (accountPage.test(request.url ?? "")) replaceRefusal(request, response, "planner");
  });
}

function replaceRefusal(request: IncomingMessage, response: ServerResponse, reader: Reader): void {
  const { writeHead, write, end } = response;
  let said: Buffer | null = null;
  // Every way of beginning an answer leads through here, after whatever compresses has set its own headers.
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const kind = refusalOf(status, response, reader);
    if (!kind) return Reflect.apply(writeHead, response, [status, ...rest]);
    said = Buffer.from(documentFor(kind, request, reader));
    for (const name of ["content-encoding", "transfer-encoding", "etag", "link"]) response.removeHeader(name);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Length", said.byteLength);
    response.setHeader("Cache-Control", "no-store");
    return Reflect.apply(writeHead, response, [status]);
  };
  response.write = (...chunk: unknown[]) => {
    begin(response, reader);
    return said ? true : Reflect.apply(write, response, chunk);
  };
  response.end = (...chunk: unknown[]) => {
    begin(response, reader);
    return Reflect.apply(end, response, said ? [said, ...chunk.filter((each) => typeof each === "function")] : chunk);
  };
}

/** Begins the answer where that decides what it says; any other begins by itself. */
function begin(response: ServerResponse, reader: Reader): void {
  if (!response.headersSent && refusalOf(response.statusCode, response, reader))
    response.writeHead(response.statusCode);
}

function refusalOf(status: number, response: ServerResponse, reader: Reader): RefusalKind | null {
  if (status < 500 && (status !== 404 || reader === "planner")) return null;
  if (!String(response.getHeader("content-type")).startsWith("text/html")) return null;
  return status === 404 ? "not_found" : "broken";
}

function documentFor(kind: RefusalKind, request: IncomingMessage, reader: Reader): string {
  const requestId = request.headers["x-request-id"];
  return refusalDocument(kind, {
    reader,
    // Planners are spoken to in English, guests in their own language.
    lang: reader === "guest" ? languageOf(request) : "en",
    requestId: typeof requestId === "string" ? requestId : undefined,
    // Asking again would not send a form again.
    isRetryable: request.method === "GET",
  });
}

/** What the address says (`/e/gala/fr`, `?lang=fr`), or else the browser. */
function languageOf({ url = "/", headers }: IncomingMessage): Locale {
  const { chosen, browser } = languagesOf(url, headers["accept-language"]);
  const last = url.split("?", 1)[0]?.split("/").at(-1);
  return pickLocale(chosen, isLocale(last) ? last : null, ...browser);
}
