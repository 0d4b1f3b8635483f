import { AppError } from "../errors";

/** One stream per browser is shared between tabs; this bounds what one account can hold open in this process. */
const MOST_PER_PERSON = 20;

const shared = globalThis as { marqueeLiveStreams?: Map<string, number> };
shared.marqueeLiveStreams ??= new Map();
const open = shared.marqueeLiveStreams;

/** Counts one more open stream of a person; answers how to count it off again. Throws RATE_LIMITED past twenty. */
export function countStream(userId: string): () => void {
  const count = open.get(userId) ?? 0;
  if (count >= MOST_PER_PERSON) throw new AppError("RATE_LIMITED", { retryAfterSeconds: 30 });
  open.set(userId, count + 1);
  let isCounted = true;
  return () => {
    if (!isCounted) return;
    isCounted = false;
    const left = (open.get(userId) ?? 1) - 1;
    if (left > 0) open.set(userId, left);
    else open.delete(userId);
  };
}
