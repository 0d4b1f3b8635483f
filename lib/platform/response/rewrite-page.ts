import type { IncomingMessage, ServerResponse } from "node:http";
import { isHtml } from "./document";
import type { HeadHandler } from "./intercept-responses";
import { pack } from "./pack";

/** What goes out for a page (HTML, status 200); may set the answer's headers. Null: nothing more than those. */
type Rewrite = (html: string, response: ServerResponse) => string | null;

/**
 * Sends a page as `rewrite` makes it, in one piece, compressed as the browser takes it. HTML of another status keeps its
 * words; what is no HTML passes as it is. To be called for a request that nobody has seen: it is answered uncompressed.
 */
export function rewritePage({ headers }: IncomingMessage, rewrite: Rewrite): HeadHandler {
  const accepted = headers["accept-encoding"];
  // Compressed here, and by nobody before.
  delete headers["accept-encoding"];
  return (response) => {
    if (!isHtml(response)) return null;
    if (!/accept-encoding/i.test(String(response.getHeader("vary")))) response.appendHeader("Vary", "Accept-Encoding");
    return async (whole) => {
      const page = response.statusCode === 200 ? rewrite(whole.toString(), response) : whole;
      if (page === null) return Buffer.alloc(0);
      const { body, encoding } = await pack(Buffer.from(page), accepted);
      if (encoding) response.setHeader("Content-Encoding", encoding);
      return body;
    };
  };
}
