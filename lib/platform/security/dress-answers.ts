import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { bareFirst } from "../cache/bare-first";
import { spareBody } from "../cache/spare-body";
import { env } from "../env";
import { newId } from "../ids";
import { holdPage } from "../late-scripts/hold-page";
import { putOffScripts } from "../late-scripts/put-off-scripts";
import { everyAnswer } from "./every-answer";
import { pageHeaders } from "./page-headers";
import { pageKindOf } from "./page-kind";

/** What is no page: it says for itself what its policy is. */
const noPage = /^\/(?:api\/|_next\/|(?:icon\.svg|favicon\.ico|manifest\.webmanifest|robots\.txt|sitemap\.xml)$)/;
/** What mails and other sites show as pictures. */
const shownElsewhere = /^\/(?:e|api\/files)\//;
/** An event's page itself, in whatever language; its calendar and picture say for themselves how long they are kept. */
const eventPage = /^\/e\/[^/]+(?:\/[a-z]{2})?$/;
/** A household's invitation: a long form for a phone, that works before its scripts come. */
const answerPage = /^\/r\/[^/]+$/;

/**
 * Gives every answer its security headers as it begins, before the framework sees the request, and every page also its
 * request id, its address (for "sign in and come back") and its Content-Security-Policy. Rules and a proxy of the
 * framework's would cost more than a kept page itself. What a visitor claims under these names does not arrive.
 */
export function dressAnswers(): void {
  const installation = { isSecure: env.APP_URL.startsWith("https://"), isDevelopment: env.NODE_ENV === "development" };
  const always = Object.entries(everyAnswer);
  // The same for everybody, so made once.
  const kept = pageHeaders("cached", "", installation);
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const address = request.url ?? "/";
    const pathname = address.split("?", 1)[0] ?? address;
    for (const [name, value] of always) response.setHeader(name, value);
    if (shownElsewhere.test(pathname)) response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    if (noPage.test(pathname)) return;
    const kind = pageKindOf(pathname);
    const headers = kind === "cached" ? kept : pageHeaders(kind, newNonce(), installation);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // Kept by us, not by whoever stands in between: nobody could tell them of a change.
    if (eventPage.test(pathname)) {
      response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
      spareBody(request, response);
      // In development nothing is kept, and the scripts bring what is being written.
      if (isForDocument(request) && !installation.isDevelopment) bareFirst(request, response, pathname);
    }
    if (answerPage.test(pathname) && isForDocument(request)) holdPage(request, response, putOffScripts);
    tellPage(request, address, headers["content-security-policy"] ?? "");
    response.setHeader("x-request-id", request.headers["x-request-id"] ?? "");
  });
}

/** What a browser opens, or a form sends by itself; not what the framework's scripts fetch. */
function isForDocument({ headers }: IncomingMessage): boolean {
  return headers.rsc === undefined && headers["next-action"] === undefined;
}

/** What the framework and a page read of their request. */
function tellPage(request: IncomingMessage, address: string, policy: string): void {
  request.headers["x-request-id"] = newId();
  request.headers["x-marquee-path"] = address;
  // The framework takes the nonce for its own scripts from here.
  request.headers["content-security-policy"] = policy;
  delete request.headers["content-security-policy-report-only"];
}

const newNonce = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
