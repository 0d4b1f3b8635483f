let last: Promise<unknown> = Promise.resolve();

/** Runs work after all that was asked for before: a crowd of large pictures must not fill the memory. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
