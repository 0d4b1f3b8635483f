import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "../clock";
import { newId } from "../ids";
import type { LiveHub, LiveSubscriber } from "../live/hub";
import PageCacheHandler, { PageStore, pageStore } from "./page-cache.mjs";
import { notePage, watchPages } from "./pages";

const start = Date.parse("2027-06-12T13:00:00Z");
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

/** What is answered so many milliseconds later. */
function at<T>(later: number, ask: () => T): T {
  const putBack = setClock(() => new Date(start + later));
  try {
    return ask();
  } finally {
    putBack();
  }
}

beforeEach(() => {
  cleanups.push(setClock(() => new Date(start)));
});

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
  expect(at(59_000, () => store.get("a"))).not.toBeNull();
  expect(at(61_000, () => store.get("a"))).toBeNull();
});

test("a change forgets the pages of that event, and of no other", () => {
  const { store, heard } = watched();
  const [mine, other, organizationId] = [newId(), newId(), newId()];
  notePage("/e/mine", { eventId: mine, organizationId });
  notePage("/e/other", { eventId: other, organizationId });
  store.set("m", entryAt("/e/mine"), store.epoch);
  store.set("o", entryAt("/e/other"), store.epoch);
  heard.subscriber?.onHint({ name: "rsvp/answer.given", organizationId, eventId: mine });
  expect(store.get("m")).not.toBeNull();
  heard.subscriber?.onHint({ name: "events/event.updated", organizationId, eventId: mine });
  expect(store.get("m")).toBeNull();
  expect(store.get("o")).not.toBeNull();
  heard.subscriber?.onHint({ name: "organizations/organization.updated", organizationId, eventId: null });
  expect(store.get("o")).toBeNull();
});

test("what was rendered before a change is not kept after it", () => {
  const { store, heard } = watched();
  const began = store.epoch;
  heard.subscriber?.onHint({ name: "events/event.updated", organizationId: newId(), eventId: newId() });
  store.set("a", entryAt("/e/a"), began);
  expect(store.get("a")).toBeNull();
});

test("who cannot hear of changes serves and keeps no page of an event; pages that never change stay", () => {
  const { store, heard } = watched();
  store.set("a", entryAt("/e/a"), store.epoch);
  store.set("home", entryAt(null), store.epoch);
  heard.isListening = false;
  expect(store.get("a")).toBeNull();
  expect(at(9e9, () => store.get("home"))).not.toBeNull();
  store.set("b", entryAt("/e/b"), store.epoch);
  heard.isListening = true;
  expect(store.get("b")).toBeNull();
  expect(store.get("a")).not.toBeNull();
  heard.subscriber?.onResync();
  expect(store.get("a")).toBeNull();
  expect(store.get("home")).not.toBeNull();
});

test("the store keeps to its size: what was used longest ago goes first", () => {
  const { store } = watched(new PageStore(25));
  store.set("a", entryAt("/e/a"), store.epoch);
  store.set("b", entryAt("/e/b"), store.epoch);
  store.get("a");
  store.set("c", entryAt("/e/c"), store.epoch);
  expect([store.get("a"), store.get("b"), store.get("c")].map(Boolean)).toEqual([true, false, true]);
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

test("a kept page is known by the address that is asked for, whatever the framework calls it", async () => {
  cleanups.push(watchPages(pageStore, standIn().hub));
  const tags = "_N_T_/layout,_N_T_/(public)/e/[slug]/[[...lang]]/page,_N_T_/e/gala/de";
  const key = `/route-cache/APP_PAGE/${"0f".repeat(32)}/$/e/gala/de`;
  expect(pageStore.has("/e/gala/de")).toBe(false);
  await new PageCacheHandler().set(key, { kind: "APP_PAGE", html: "", headers: { "x-next-cache-tags": tags } }, {});
  expect(pageStore.has("/e/gala/de")).toBe(true);
  expect(await new PageCacheHandler().get(key)).not.toBeNull();
  expect(at(61_000, () => pageStore.has("/e/gala/de"))).toBe(false);
});

test("an event's page in another language is forgotten with it", async () => {
  cleanups.push(watchPages(pageStore, standIn().hub));
  const tags = "_N_T_/layout,_N_T_/(public)/e/[slug]/[[...lang]]/page,_N_T_/e/gala/fr";
  const handler = new PageCacheHandler();
  await handler.set("fr", { kind: "APP_PAGE", html: "<p>bonjour</p>", headers: { "x-next-cache-tags": tags } }, {});
  expect(await handler.get("fr")).toMatchObject({ path: "/e/gala" });
  await handler.revalidateTag("_N_T_/e/gala");
  expect(await handler.get("fr")).toBeNull();
});

test("an event's page is kept without scripts; data for search engines and other pages' scripts stay", async () => {
  const html = [
    `<head><link rel="preload" as="script" fetchPriority="low" href="/a.js"/><link rel="preload" as="font" href="/a.woff2"/>`,
    `<script src="/a.js" async=""></script></head><p>5 &lt;script&gt; 6</p>`,
    `<script type="application/ld+json">{"name":"Gala"}</script><script>self.__next_f.push([1,"a\n</p>"])</script><p>end</p>`,
  ].join("");
  const { heard } = watched(pageStore);
  heard.isListening = true;
  const handler = new PageCacheHandler();
  const page = (tags: string) => ({ kind: "APP_PAGE", html, headers: { "x-next-cache-tags": tags } });
  await handler.set("gala", page("_N_T_/e/gala"), {});
  await handler.set("start", page("_N_T_/"), {});
  expect(await handler.get("gala")).toMatchObject({
    value: {
      html: `<head><link rel="preload" as="font" href="/a.woff2"/></head><p>5 &lt;script&gt; 6</p><script type="application/ld+json">{"name":"Gala"}</script><p>end</p>`,
    },
  });
  expect(await handler.get("start")).toMatchObject({ value: { html } });
});
