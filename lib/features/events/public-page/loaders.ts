import { notePage } from "@/lib/platform/cache/pages";
import { AppError } from "@/lib/platform/errors";
import { defaultLocale, type Locale } from "@/lib/platform/i18n/locales";
import { eventLoader, openLoader, publicEventLoader } from "@/lib/platform/loader";
import { getMovedSlug, getPageEditor, getPublicEvent, getShareCover, listListedPages } from "./data";

/** A published event. Its page may be kept: whose it is decides what makes it untrue. */
export const loadPublicEvent = publicEventLoader(async (scope) => {
  const event = await getPublicEvent(scope);
  const { eventId, organizationId } = scope;
  notePage(`/e/${event.slug}`, { eventId, organizationId });
  return event;
});

/** An event's language, for the document around its page: an address without an event has one too. */
export const loadPublicLocale = openLoader(async (slug: string): Promise<Locale> => {
  try {
    return (await loadPublicEvent.raw(slug)).locale;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return defaultLocale;
    throw error;
  }
});

/** Where a published event's page has moved to from an old address; null when it has not. */
export const loadMovedSlug = openLoader((slug: string) => getMovedSlug(slug));

/** What a sitemap tells of. */
export const loadListedPages = openLoader(() => listListedPages());

/** The cover of a published event for its link preview. */
export const loadShareCover = publicEventLoader((scope) => getShareCover(scope));

/** The page as its planner edits it, published or not. */
export const loadPageEditor = eventLoader("event.update", (scope) => getPageEditor(scope));
