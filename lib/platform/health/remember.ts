import { monotonicMs } from "../clock";

/** Answers with what was found a moment ago, so that whoever asks often does not make the checks the load. */
export function rememberFor<T>(ms: number, find: () => Promise<T>): () => Promise<T> {
  let known: { at: number; value: Promise<T> } | undefined;
  return () => {
    const at = monotonicMs();
    if (!known || at - known.at >= ms) known = { at, value: find() };
    return known.value;
  };
}
