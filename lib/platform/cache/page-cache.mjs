import { hash } from "node:crypto";

/**
 * Next's cache of whole pages, in this process's memory. The framework loads this file by its path (next.config.ts,
 * `cacheHandler`) and makes a new handler for every request, so it is plain JavaScript and what it keeps is on
 * globalThis, where `pages.ts` reaches it. Contract: docs/decisions/0012-public-event-page.md.
 */

/** A page is rendered anew after this time, whatever happens: a net under the notifications, and the clock's own changes. */
const LIVES_MS = 60_000;
const MOST_BYTES = 64 * 1024 * 1024;
const TAGS = "x-next-cache-tags";
const PATH_TAG = "_N_T_";
/** Every script but data, and what fetches one early. */
const SCRIPTS = /<script(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>|<link [^>]*as="script"[^>]*>/g;

/**
 * @typedef {{ value: unknown, lastModified: number, cacheControl: unknown, bytes: number, path: string | null }} Entry
 */

export class PageStore {
  /** @type {Map<string, Entry>} */
  entries = new Map();
  /** Raised by everything that makes pages untrue: a render that began before may not be kept after. */
  epoch = 0;
  bytes = 0;
  /** Whether this process hears of changes at the moment; without it no page of an event is trusted. */
  isListening = () => false;
  /** Milliseconds, by the clock of the product: given by `watchPages`. */
  now = () => 0;

  /** @param {number} [mostBytes] */
  constructor(mostBytes = MOST_BYTES) {
    this.mostBytes = mostBytes;
  }

  /**
   * Whether a page is here and still true: the next visit is answered with it.
   * @param {string} key
   */
  has(key) {
    const entry = this.entries.get(key);
    if (!entry) return false;
    return entry.path === null || (this.isListening() && this.now() - entry.lastModified <= LIVES_MS);
  }

  /** @param {string} key */
  get(key) {
    const entry = this.entries.get(key);
    if (!entry || !this.has(key)) return null;
    // Last used, last to go.
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry;
  }

  /** @param {string} key @param {Entry} entry @param {number} epoch when its rendering began */
  set(key, entry, epoch) {
    if (entry.path !== null && (epoch !== this.epoch || !this.isListening())) return;
    this.drop(key);
    this.entries.set(key, entry);
    this.bytes += entry.bytes;
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.mostBytes) break;
      this.drop(oldest);
    }
  }

  /** @param {string} key */
  drop(key) {
    this.bytes -= this.entries.get(key)?.bytes ?? 0;
    this.entries.delete(key);
  }

  /**
   * Forgets the pages at these addresses; all that show what can change when none are named.
   * @param {ReadonlySet<string>} [paths]
   */
  forget(paths) {
    this.epoch++;
    for (const [key, { path }] of this.entries) if (path !== null && (!paths || paths.has(path))) this.drop(key);
  }
}

/** @type {{ marqueePages?: PageStore }} */
const shared = globalThis;
shared.marqueePages ??= new PageStore();
/** This process's pages. */
export const pageStore = shared.marqueePages;

export default class PageCacheHandler {
  constructor() {
    this.epoch = pageStore.epoch;
  }

  /** @param {string} key */
  async get(key) {
    return pageStore.get(addressOf(key));
  }

  /** @param {string} key @param {any} value @param {any} context */
  async set(key, value, context) {
    if (!value || !["APP_PAGE", "APP_ROUTE"].includes(value.kind)) return;
    // What is not there today may be there tomorrow: neither 404 nor an address that moved is kept.
    if (value.status !== undefined && value.status !== 200) return;
    const path = eventPath(value.headers?.[TAGS]);
    const kept = path !== null && typeof value.html === "string" ? asKept(value) : value;
    const bytes = sizeOf(kept);
    const { cacheControl } = context;
    pageStore.set(
      addressOf(key),
      { value: kept, lastModified: pageStore.now(), cacheControl, bytes, path },
      this.epoch,
    );
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    const paths = [tags].flat().filter((tag) => tag.startsWith(PATH_TAG));
    pageStore.forget(new Set(paths.map((tag) => tag.slice(PATH_TAG.length))));
  }

  resetRequestCache() {}
}

/**
 * Where a page stands, in the key that the framework gives it ("/route-cache/APP_PAGE/<hash of its file>/$/e/gala"): what
 * a request is known by before the framework has seen it. One address is one page's.
 *
 * @param {string} key
 */
function addressOf(key) {
  return key.replace(/^\/route-cache\/[^$]*\$/, "");
}

/**
 * The address of an event's page, in whatever language, among the tags that the framework gives a page; null for a page
 * that never changes.
 */
function eventPath(tags) {
  if (typeof tags !== "string") return null;
  for (const tag of tags.split(",")) {
    const address = /^_N_T_(\/e\/[^/[]+)(?:\/[a-z]+)?$/.exec(tag);
    if (address?.[1]) return address[1];
  }
  return null;
}

/**
 * An event's page is markup alone: nothing on it waits for the framework's scripts, which are three times its own weight.
 * What describes the event to search engines is data, and stays. Text that somebody typed cannot look like a tag here:
 * React has escaped it.
 *
 * @param {string} html
 */
export function withoutScripts(html) {
  return html.replace(SCRIPTS, "");
}

/**
 * By which a browser tells what it has of a page from what it would be given; `spare-body.ts` compares.
 * @param {string} html
 */
export function etagOf(html) {
  return `W/"${hash("sha1", html, "base64url")}"`;
}

/**
 * With the ETag that every visitor is told.
 * @param {any} value
 */
function asKept(value) {
  const html = withoutScripts(value.html);
  return { ...value, html, headers: { ...value.headers, etag: etagOf(html) } };
}

function sizeOf({ html, rscData, body, segmentData }) {
  let bytes = 1024 + (html?.length ?? 0) + (rscData?.length ?? 0) + (body?.length ?? 0);
  for (const part of segmentData?.values() ?? []) bytes += part.length;
  return bytes;
}
