import { openLoader, publicEventLoader } from "@/lib/platform/loader";
import { getMovedSlug, getPublicEvent, getShareCover } from "./data";

/** A published event. */
export const loadPublicEvent = publicEventLoader((scope) => getPublicEvent(scope));

/** Where a published event's page has moved to from an old address; null when it has not. */
export const loadMovedSlug = openLoader((slug: string) => getMovedSlug(slug));

/** The cover of a published event for its link preview. */
export const loadShareCover = publicEventLoader((scope) => getShareCover(scope));
