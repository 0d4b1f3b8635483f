/** A page of ours that was asked for and did not come. */
export type LostRead = {
  path: string;
  /** Nothing answered, and the request waits; else what came was a failure. */
  isWaiting: boolean;
  isTrying: boolean;
};

let lost: ReadonlyMap<symbol, LostRead> = new Map();
let shown: readonly LostRead[] = [];
const attempts = new Map<symbol, () => void>();
const listeners = new Set<() => void>();

/** What the page could not read, for `useSyncExternalStore`. */
export const lostReads = (): readonly LostRead[] => shown;

/** Calls back whenever something was lost or came after all, until the function that is returned is called. */
export function watchLostReads(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Asks once more for every page that waits. */
export function askAgain(): void {
  for (const attempt of attempts.values()) attempt();
}

/** Says that what came was a failure, until the function that is returned is called. */
export function sayFailed(path: string): () => void {
  const id = Symbol(path);
  put(id, { path, isWaiting: false, isTrying: false });
  return () => put(id, null);
}

/**
 * Reads a page of ours by `ask`, which answers null when nothing came. The request then waits, is told of by `lostReads`,
 * and is made again by `askAgain`, or when another answer shows that the line is back. Throws what `ask` throws.
 */
export async function readHeld(
  path: string,
  ask: () => Promise<Response | null>,
  signal?: AbortSignal | null,
): Promise<Response> {
  const id = Symbol(path);
  try {
    for (;;) {
      const answer = await ask();
      if (answer) {
        askAgain();
        return answer;
      }
      const turn = new Promise<void>((resolve) => {
        attempts.set(id, resolve);
        signal?.addEventListener("abort", () => resolve(), { once: true });
      });
      put(id, { path, isWaiting: true, isTrying: false });
      await turn;
      attempts.delete(id);
      put(id, { path, isWaiting: true, isTrying: true });
    }
  } finally {
    put(id, null);
  }
}

function put(id: symbol, read: LostRead | null): void {
  if (!read && !lost.has(id)) return;
  const next = new Map(lost);
  if (read) next.set(id, read);
  else next.delete(id);
  lost = next;
  shown = [...next.values()];
  for (const listener of listeners) listener();
}
