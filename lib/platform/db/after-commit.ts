// On globalThis: the framework may load this module once per bundle, and all copies must meet.
const shared = globalThis as { marqueeCommitListeners?: Set<() => void> };
const listeners = shared.marqueeCommitListeners ?? new Set<() => void>();
shared.marqueeCommitListeners = listeners;

/** Registers who wants to know that this process committed something (the outbox relay). Returns how to remove it. */
export function onCommit(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function afterCommit(): void {
  for (const listener of listeners) listener();
}
