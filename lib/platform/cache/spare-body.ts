import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Answers 304 without a body to a browser that has the page as it is, by the ETag that the page bears (RFC 9110, 13.1.2:
 * compared weakly). To be called before anybody else sees the request.
 */
export function spareBody(request: IncomingMessage, response: ServerResponse): void {
  const known = request.headers["if-none-match"];
  // The same address as the framework's scripts ask for it: other content, of which the page's ETag says nothing.
  const isData = request.headers.rsc !== undefined;
  if (known === undefined && !isData) return;
  const { writeHead } = response;
  // Every answer begins through here; Node sends no body after a 304, whoever writes one.
  response.writeHead = (status: number, ...more: unknown[]) => {
    if (isData) response.removeHeader("etag");
    if (status !== 200 || known === undefined || !isKnown(response.getHeader("etag"), known)) {
      return Reflect.apply(writeHead, response, [status, ...more]);
    }
    for (const name of ["content-type", "content-length", "content-encoding", "transfer-encoding"]) {
      response.removeHeader(name);
    }
    return Reflect.apply(writeHead, response, [304]);
  };
}

function isKnown(tag: unknown, known: string): boolean {
  if (typeof tag !== "string") return false;
  const bare = (each: string): string => each.trim().replace(/^W\//, "");
  return known.trim() === "*" || known.split(",").some((each) => bare(each) === bare(tag));
}
