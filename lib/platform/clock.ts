/** The one place that reads the time. Rules take `now` as a parameter; everything else asks here. */
export type Clock = () => Date;

// On globalThis: the framework may load this module once per bundle, and all copies must agree.
const shared = globalThis as { marqueeClock?: Clock | undefined };

/** The present instant. */
export function now(): Date {
  return shared.marqueeClock ? shared.marqueeClock() : new Date();
}

/** Replaces the clock (tests, and the workers that a test steers). Returns a function that puts the old one back. */
export function setClock(next: Clock): () => void {
  const previous = shared.marqueeClock;
  shared.marqueeClock = next;
  return () => {
    shared.marqueeClock = previous;
  };
}

/** Milliseconds of a clock that only goes forward, for measuring durations. */
export function monotonicMs(): number {
  return performance.now();
}

/** The machine's own time, also when somebody steers the clock: for signatures that both sides compare with it. */
export function machineNow(): Date {
  return new Date();
}
