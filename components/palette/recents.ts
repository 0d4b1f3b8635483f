import { mostRecent } from "@/lib/features/search/schema";

const store = "marquee-recent";

/** What was opened lately in this browser, the last first: kinds and ids alone. Names are asked for, as one may see them. */
export function readRecents(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(store) ?? "[]");
    return Array.isArray(kept) ? kept.filter((key) => typeof key === "string").slice(0, mostRecent) : [];
  } catch (error) {
    // Storage may be switched off, or hold something else: then nothing is remembered.
    if (error instanceof Error) return [];
    throw error;
  }
}

/** Puts one first. */
export function keepRecent(key: string): void {
  const kept = [key, ...readRecents().filter((each) => each !== key)].slice(0, mostRecent);
  try {
    localStorage.setItem(store, JSON.stringify(kept));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

const idPattern = "([0-9a-f-]{36})";
const household = new RegExp(`^/events/${idPattern}/(?:guests|rsvps)/households/${idPattern}`);
const guest = new RegExp(`^/events/${idPattern}/guests/${idPattern}`);
const event = new RegExp(`^/events/${idPattern}`);

/** What a page is about, as it is remembered; null for the pages of the whole organization. */
export function subjectOf(pathname: string): string | null {
  for (const [kind, pattern] of [
    ["household", household],
    ["guest", guest],
    ["event", event],
  ] as const) {
    const found = pattern.exec(pathname);
    if (found) return [kind, ...found.slice(1)].join(":");
  }
  return null;
}

/** The event whose page this is. */
export function eventOf(pathname: string): string | null {
  return event.exec(pathname)?.[1] ?? null;
}
