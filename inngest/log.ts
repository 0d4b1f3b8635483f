import type { Log } from "@/lib/platform/log";

/** What the library says of a call that carries no signature of ours, or a wrong one. */
const refusals: readonly unknown[] = ["Signature validation failed"];

/**
 * The log that the library writes to. That a stranger knocked and was refused is no fault of the product, and anybody
 * can do it at will: it is a warning, so that an error in the log stays something to look at.
 */
export function inngestLog(log: Log): Pick<Log, "debug" | "info" | "warn" | "error"> {
  const error = (...args: Parameters<Log["error"]>): void => {
    const isRefusal = args.some((each) => refusals.includes(each));
    if (isRefusal) log.warn(...args);
    else log.error(...args);
  };
  return {
    debug: log.debug.bind(log),
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error,
  };
}
