import type { IncomingMessage, ServerResponse } from "node:http";
import { holdPage } from "../late-scripts/hold-page";
import { etagOf, pageStore, withoutScripts } from "./page-cache.mjs";

/**
 * Gives the visitor for whom an event's page is rendered what everybody gets after: the framework keeps the markup alone,
 * but would send this one all its scripts along. With the ETag that the kept page will bear. Does nothing for a page
 * that is kept; to be called before anybody else sees the request.
 */
export function bareFirst(request: IncomingMessage, response: ServerResponse, pathname: string): void {
  if (pageStore.has(pathname)) return;
  holdPage(request, response, (html) => {
    const bare = withoutScripts(html);
    response.setHeader("ETag", etagOf(bare));
    return bare;
  });
}
