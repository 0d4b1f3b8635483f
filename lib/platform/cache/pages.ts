import { now } from "../clock";
import { liveHub } from "../live/hub";
import type { LiveHint } from "../live/names";
import { type PageStore, pageStore } from "./page-cache.mjs";

/** Whose page stands at an address. */
type Shown = { eventId: string; organizationId: string };

// On globalThis: the framework may load this module more than once.
const shared = globalThis as { marqueeShownPages?: Map<string, Shown> };
shared.marqueeShownPages ??= new Map();
const shownPages = shared.marqueeShownPages;

/** What a page that anybody may open can show: the event, its sessions and cover, the organization's name and colour. */
const changesPages = /^(?:events|organizations)\//;

/** Says, while the page is rendered, whose it is, so that a change of the event or of its organization forgets it. */
export function notePage(path: string, shown: Shown): void {
  shownPages.set(path, shown);
}

/**
 * Keeps this process's cached pages true: what any process changed is told after the commit, and pages of that event or
 * organization are forgotten. While the connection that listens is broken none is served, and all are forgotten when it
 * is back. Answers how to stop.
 */
export function watchPages(store: PageStore, hub = liveHub()): () => void {
  store.isListening = () => hub.isListening();
  store.now = () => now().getTime();
  const stop = hub.subscribe({
    onHint: (hint) => {
      if (!changesPages.test(hint.name)) return;
      store.forget(pathsOf(hint));
    },
    onResync: () => store.forget(),
  });
  return () => {
    store.isListening = () => false;
    stop();
  };
}

/** Keeps this process's own pages true. Until it is called none is kept; the framework may load the handler later. */
export function watchCachedPages(): void {
  watchPages(pageStore);
}

function pathsOf({ eventId, organizationId }: LiveHint): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const [path, shown] of shownPages) {
    const isTouched = eventId ? shown.eventId === eventId : shown.organizationId === organizationId;
    if (isTouched) paths.add(path);
  }
  return paths;
}
