import type { IncomingMessage, ServerResponse } from "node:http";
import { pack } from "./pack";

type Rewrite = (html: string) => string;

/**
 * Holds what is answered to a request until it is whole, gives a page (HTML, status 200) to `rewrite`, and sends it in
 * one piece, compressed as the browser takes it. For pages that do not stream; to be called before anybody else sees the
 * request.
 */
export function holdPage(request: IncomingMessage, response: ServerResponse, rewrite: Rewrite): void {
  const accepted = request.headers["accept-encoding"];
  // Compressed here, and by nobody before.
  delete request.headers["accept-encoding"];
  const { writeHead, end } = response;
  const parts: Uint8Array[] = [];
  const keep = (part: unknown, encoding: unknown) => {
    if (typeof part === "string") parts.push(Buffer.from(part, encoding === "latin1" ? encoding : "utf8"));
    else if (part instanceof Uint8Array) parts.push(part);
  };
  // Headers stay open until the whole body is known.
  response.flushHeaders = () => {};
  response.writeHead = (status: number, ...more: unknown[]) => {
    response.statusCode = status;
    const headers = more.find((each) => typeof each === "object") ?? {};
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return response;
  };
  response.write = (part: unknown, ...more: unknown[]) => {
    keep(part, more[0]);
    call(more);
    return true;
  };
  response.end = (...given: unknown[]) => {
    keep(given[0], given[1]);
    response.end = () => response;
    dress(response, Buffer.concat(parts), accepted, rewrite)
      .then((body) => {
        Object.assign(response, { writeHead, end });
        response.end(body, () => call(given));
      })
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))));
    return response;
  };
}

/** The body as it goes out; its headers are set. */
async function dress(response: ServerResponse, whole: Buffer, accepted: string | undefined, rewrite: Rewrite) {
  const isHtml = String(response.getHeader("content-type")).startsWith("text/html");
  if (!isHtml || whole.length === 0) return whole;
  const html = response.statusCode === 200 ? Buffer.from(rewrite(whole.toString())) : whole;
  const { body, encoding } = await pack(html, accepted);
  if (encoding) response.setHeader("Content-Encoding", encoding);
  if (!/accept-encoding/i.test(String(response.getHeader("vary")))) response.appendHeader("Vary", "Accept-Encoding");
  response.setHeader("Content-Length", body.length);
  return body;
}

/** Node's own callers may give one as the last of their arguments. */
function call(args: readonly unknown[]): void {
  const last = args.at(-1);
  if (typeof last === "function") last();
}
