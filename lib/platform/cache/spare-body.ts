import type { IncomingMessage, ServerResponse } from "node:http";
import type { Interceptor } from "../response/intercept-responses";
import { isEventPage } from "../security/page-kind";

const noBody = new Uint8Array();

/** Sends no body to a browser that has a kept page of an event as it is. */
export const spareBody: Interceptor = (request, pathname) => {
  if (!isEventPage(pathname)) return null;
  // The same address as the framework's scripts ask for it: other content, of which the page's ETag says nothing.
  if (request.headers.rsc !== undefined) {
    return (response) => {
      response.removeHeader("etag");
      return null;
    };
  }
  if (request.headers["if-none-match"] === undefined) return null;
  return (response) => (becomesNotModified(request, response) ? noBody : null);
};

/**
 * Makes an answer a 304, and says so, if the browser has the page by the ETag that the answer bears (RFC 9110, 13.1.2:
 * compared weakly).
 */
export function becomesNotModified({ headers }: IncomingMessage, response: ServerResponse): boolean {
  const known = headers["if-none-match"];
  if (response.statusCode !== 200 || !known || !isKnown(response.getHeader("etag"), known)) return false;
  response.statusCode = 304;
  response.removeHeader("content-type");
  return true;
}

function isKnown(tag: unknown, known: string): boolean {
  if (typeof tag !== "string") return false;
  const bare = (each: string): string => each.trim().replace(/^W\//, "");
  return known.trim() === "*" || known.split(",").some((each) => bare(each) === bare(tag));
}
