import type { IncomingMessage } from "node:http";
import { env } from "../env";
import { newId } from "../ids";
import { onRequest } from "../response/on-request";
import { everyAnswer } from "./every-answer";
import { pageHeaders } from "./page-headers";
import { isEventPage, pageKindOf } from "./page-kind";

/** What is no page: it says for itself what its policy is. */
const noPage = /^\/(?:api\/|_next\/|(?:icon\.svg|favicon\.ico|manifest\.webmanifest|robots\.txt|sitemap\.xml)$)/;
/** What mails and other sites show as pictures. */
const shownElsewhere = /^\/(?:e|api\/files)\//;

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
  onRequest((request, response) => {
    const address = request.url ?? "/";
    const pathname = address.split("?", 1)[0] ?? address;
    for (const [name, value] of always) response.setHeader(name, value);
    if (shownElsewhere.test(pathname)) response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    if (noPage.test(pathname)) return;
    const kind = pageKindOf(pathname);
    const headers = kind === "cached" ? kept : pageHeaders(kind, newNonce(), installation);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // Kept by us, not by whoever stands in between: nobody could tell them of a change.
    if (isEventPage(pathname)) response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
    tellPage(request, address, headers["content-security-policy"] ?? "");
    response.setHeader("x-request-id", request.headers["x-request-id"] ?? "");
  });
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
