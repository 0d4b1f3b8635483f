import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "../env";
import { newId } from "../ids";
import { everyAnswer } from "./every-answer";
import { pageHeaders } from "./page-headers";

/** What the framework or a page believes of a request because `proxy.ts` wrote it: never a visitor's own words. */
const onlyOurs = ["x-marquee-path", "content-security-policy", "content-security-policy-report-only"] as const;

/** The page itself, in whatever language; what lies beside it (calendar, picture) says for itself how long it is kept. */
const page = /^\/e\/[^/?]+(?:\/[a-z]{2})?(?:\?|$)/;

/**
 * Gives every answer under `/e/` its security headers and its request id as it begins. These addresses pass `proxy.ts`
 * by, which would cost more than the kept page itself; the headers are the same for everybody, so they are made once.
 */
export function dressPublicPages(): void {
  const isSecure = env.APP_URL.startsWith("https://");
  const headers = Object.entries({
    ...everyAnswer,
    // Mails and other sites show its picture.
    "Cross-Origin-Resource-Policy": "cross-origin",
    ...pageHeaders("cached", "", { isSecure, isDevelopment: env.NODE_ENV === "development" }),
  });
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (!request.url?.startsWith("/e/")) return;
    for (const name of onlyOurs) delete request.headers[name];
    const id = newId();
    request.headers["x-request-id"] = id;
    response.setHeader("x-request-id", id);
    for (const [name, value] of headers) response.setHeader(name, value);
    // Kept by us, not by whoever stands in between: nobody could tell them of a change.
    if (page.test(request.url)) response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
  });
}
