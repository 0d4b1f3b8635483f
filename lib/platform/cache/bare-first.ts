import { isForDocument } from "../response/document";
import type { Interceptor } from "../response/intercept-responses";
import { rewritePage } from "../response/rewrite-page";
import { isEventPage } from "../security/page-kind";
import { etagOf, pageStore, withoutScripts } from "./page-cache.mjs";
import { becomesNotModified } from "./spare-body";

/**
 * Gives the visitor for whom an event's page is rendered what everybody gets after: the framework keeps the markup alone,
 * but would send this one all its scripts along. With the ETag that the kept page will bear. Does nothing for a page
 * that is kept.
 */
export const bareFirst: Interceptor = (request, pathname) => {
  if (!isEventPage(pathname) || !isForDocument(request) || pageStore.has(pathname)) return null;
  return rewritePage(request, (html, response) => {
    const bare = withoutScripts(html);
    response.setHeader("ETag", etagOf(bare));
    return becomesNotModified(request, response) ? null : bare;
  });
};
