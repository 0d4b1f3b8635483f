import type { ServerResponse } from "node:http";
import { headers } from "next/headers";
import { isForDocument } from "./response/document";
import { onRequest } from "./response/on-request";

/** Pages behind a mailed link, which say themselves that it is dead. */
const linkPage = /^\/(?:verify|reset|invite|address)\/./;

// On globalThis: the framework loads this module once for the process and again for its pages.
const shared = globalThis as { marqueeBegunPages?: Map<string, ServerResponse> };
shared.marqueeBegunPages ??= new Map();
const begun = shared.marqueeBegunPages;

/**
 * Lets those pages answer with a status that the framework has no word for: it knows a page as found, or as one that is
 * blank until its scripts have run. To be called after the answers are dressed, which gives a request its id.
 */
export function keepPageStatus(): void {
  onRequest((request, response) => {
    const id = request.headers["x-request-id"];
    // Only what a browser shows: the framework's scripts take any other status for a failure of their own call.
    if (!isForDocument(request) || typeof id !== "string" || !linkPage.test(request.url ?? "")) return;
    begun.set(id, response);
    response.once("close", () => begun.delete(id));
  });
}

/** Says with what status the page that is being made will be answered: 404 for a link that never was, 410 for one that is over. */
export async function answerWith(status: 404 | 410): Promise<void> {
  const response = begun.get((await headers()).get("x-request-id") ?? "");
  if (response && !response.headersSent) response.statusCode = status;
}
