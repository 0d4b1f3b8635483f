import type { IncomingMessage } from "node:http";
import { isLocale, type Locale, pickLocale } from "../i18n/locales";
import { languagesOf } from "../request";
import { isHtml } from "../response/document";
import type { Interceptor } from "../response/intercept-responses";
import { type Reader, type RefusalKind, refusalDocument } from "./refusal-document";

/** Pages that guests open; what else is here (pictures, calendar files) is no HTML and stays as it is. */
const guestPage = /^\/(?:e|r|s|u)\//;
/** Pages around signing in, many of them opened from a mail. They say themselves that a link is dead. */
const accountPage = /^\/(?:sign-in|register|forgot|welcome|verify|reset|invite|address)(?:\/|$)/;

/**
 * Gives guests a sentence where the framework gives none. Whatever a page throws before it has begun is answered by the
 * framework with the right status and a document that stays blank until its scripts have run; for a guest whose link is
 * dead, or who comes while the database is away, that is replaced by one that needs no script; so it is where planners
 * sign in or open a link that they were mailed, when something of ours is broken.
 */
export const sayRefusals: Interceptor = (request, pathname) => {
  const reader = readerOf(pathname);
  if (!reader) return null;
  return (response) => {
    const kind = isHtml(response) ? refusalOf(response.statusCode, reader) : null;
    if (!kind) return null;
    for (const name of ["etag", "link"]) response.removeHeader(name);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    return Buffer.from(documentFor(kind, request, reader));
  };
};

function readerOf(pathname: string): Reader | null {
  if (guestPage.test(pathname)) return "guest";
  return accountPage.test(pathname) ? "planner" : null;
}

function refusalOf(status: number, reader: Reader): RefusalKind | null {
  if (status >= 500) return "broken";
  return status === 404 && reader === "guest" ? "not_found" : null;
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
