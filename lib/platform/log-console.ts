import { type Log, log } from "./log";

const captured = ["error", "warn"] as const;

/**
 * What the framework and libraries say on the console becomes lines of the log, masked like all others: the framework
 * prints the errors of pages as they are. Answers how to put the console back.
 */
export function captureConsole(into: Log = log, target: Console = globalThis.console): () => void {
  const before = { error: target.error, warn: target.warn };
  for (const level of captured) {
    target[level] = (...said: unknown[]) => {
      const error = said.find((part) => part instanceof Error);
      const words = said.filter((part) => part !== error).map((part) => (typeof part === "string" ? part : ""));
      const rest = said.filter((part) => part !== error && typeof part !== "string");
      const message = words.join(" ").trim() || error?.message || "Said on the console";
      into[level]({ ...(error && { err: error }), ...(rest.length > 0 && { said: rest }) }, message);
    };
  }
  return () => {
    Object.assign(target, before);
  };
}
