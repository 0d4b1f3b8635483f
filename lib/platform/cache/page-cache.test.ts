import { afterEach, expect, test } from "vitest";
import { newId } from "../ids";
import type { LiveHub, LiveSubscriber } from "../live/hub";
import PageCacheHandler, { PageStore, pageStore } from "./page-cache.mjs";
import { notePage, watchPages } from "./pages";

const start = 1_000_000;
const entryAt = (path: string | null, lastModified = start, bytes = 10) => ({
  value: { kind: "APP_PAGE" },
  lastModified,
  cacheControl: undefined,
  bytes,
  path,
});

/** A hub whose connection one may break. */
function standIn() {
  const heard: { subscriber?: LiveSubscriber; isListening: boolean } = { isListening: true };
  const hub: LiveHub = {
    subscribe(subscriber) {
      heard.subscriber = subscriber;
      return () => undefined;
    },
    isListening: () => heard.isListening,
    stop: async () => undefined,
  };
  return { hub, heard };
}

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function watched(store = new PageStore()) {
  const { hub, heard } = standIn();
  cleanups.push(watchPages(store, hub));
  return { store, heard };
}

test("a kept page is served, and rendered anew after a minute", () => {
  const { store } = watched();
  store.set("a", entryAt("/e/a"), store.epoch);
  expect(store.get("a", start + 59_000)).not.toBeNull();
  expect(store.get("a", start + 61_000)).toBeNull();
});

test("a change forgets the pages of that event, and of no other", () => {
  const { store, heard } = watched();
  const [mine, other, organizationId] = [newId(), newId(), newId()];
  notePage("/e/mine", { eventId: mine, organizationId });
  notePage("/e/other", { eventId: other, organizationId });
  store.set("m", entryAt("/e/mine"), store.epoch);
  store.set("o", entryAt("/e/other"), store.epoch);
  heard.subscriber?.onHint({ name: "rsvp/answer.given", organizationId, eventId: mine });
  expect(store.get("m", start)).not.toBeNull();
  heard.subscriber?.onHint({ name: "events/event.updated", organizationId, eventId: mine });
  expect(store.get("m", start)).toBeNull();
  expect(store.get("o", start)).not.toBeNull();
  heard.subscriber?.onHint({ name: "organizations/organization.updated", organizationId, eventId: null });
  expect(store.get("o", start)).toBeNull();
});

test("what was rendered before a change is not kept after it", () => {
  const { store, heard } = watched();
  const began = store.epoch;
  heard.subscriber?.onHint({ name: "events/event.updated", organizationId: newId(), eventId: newId() });
  store.set("a", entryAt("/e/a"), began);
  expect(store.get("a", start)).toBeNull();
});

test("who cannot hear of changes serves and keeps no page of an event; pages that never change stay", () => {
  const { store, heard } = watched();
  store.set("a", entryAt("/e/a"), store.epoch);
  store.set("home", entryAt(null), store.epoch);
  heard.isListening = false;
  expect(store.get("a", start)).toBeNull();
  expect(store.get("home", start + 9e9)).not.toBeNull();
  store.set("b", entryAt("/e/b"), store.epoch);
  heard.isListening = true;
  expect(store.get("b", start)).toBeNull();
  expect(store.get("a", start)).not.toBeNull();
  heard.subscriber?.onResync();
  expect(store.get("a", start)).toBeNull();
  expect(store.get("home", start)).not.toBeNull();
});

test("the store keeps to its size: what was used longest ago goes first", () => {
  const { store } = watched(new PageStore(25));
  store.set("a", entryAt("/e/a"), store.epoch);
  store.set("b", entryAt("/e/b"), store.epoch);
  store.get("a", start);
  store.set("c", entryAt("/e/c"), store.epoch);
  expect([store.get("a", start), store.get("b", start), store.get("c", start)].map(Boolean)).toEqual([
    true,
    false,
    true,
  ]);
  expect(store.bytes).toBe(20);
});

test("the framework's page is kept under its own address; what is not found or moved is not", async () => {
  cleanups.push(watchPages(pageStore, standIn().hub));
  const page = (status?: number) => ({
    kind: "APP_PAGE",
    html: "<p>hello</p>",
    headers: { "x-next-cache-tags": "_N_T_/layout,_N_T_/e/[slug]/page,_N_T_/e/gala" },
    status,
  });
  const handler = new PageCacheHandler();
  await handler.set("k", page(404), {});
  expect(await handler.get("k")).toBeNull();
  await handler.set("k", page(), {});
  expect(await new PageCacheHandler().get("k")).toMatchObject({ path: "/e/gala" });
  await handler.revalidateTag("_N_T_/e/gala");
  expect(await handler.get("k")).toBeNull();
});
