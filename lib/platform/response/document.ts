import type { IncomingMessage, ServerResponse } from "node:http";

/** What a browser opens, or a form sends by itself; not what the framework's scripts fetch. */
export function isForDocument({ headers }: IncomingMessage): boolean {
  return headers.rsc === undefined && headers["next-action"] === undefined;
}

/** Whether an answer is a page, by the headers it has. */
export function isHtml(response: ServerResponse): boolean {
  return String(response.getHeader("content-type")).startsWith("text/html");
}
