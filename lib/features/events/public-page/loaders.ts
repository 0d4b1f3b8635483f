import { notePage } from "@/lib/platform/cache/pages";
import { eventLoader, openLoader, publicEventLoader } from "@/lib/platform/loader";
import { getMovedSlug, getPageEditor, getPublicEvent, getShareCover } from "./data";

/** A published event. Its page may be kept: whose it is decides what makes it untrue. */
export const loadPublicEvent = publicEventLoader(async (scope) => {
  const event = await getPublicEvent(scope);
  const { eventId, organizationId } = scope;
  notePage(`/e/${event.slug}`, { eventId, organizationId });
  return event;
});

/** Where a published event's page has moved to from an old address; null when it has not. */
export const loadMovedSlug = openLoader((slug: string) => getMovedSlug(slug));

/** The cover of a published event for its link preview. */
export const loadShareCover = publicEventLoader((scope) => getShareCover(scope));

/** The page as its planner edits it, published or not. */
export const loadPageEditor = eventLoader("event.update", (scope) => getPageEditor(scope));
