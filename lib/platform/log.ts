import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "./env";
import { maskText, maskValue } from "./log-mask";

/** No `child`: what is bound there would pass the mask of names by. */
export type Log = Pick<Logger, "fatal" | "error" | "warn" | "info" | "debug" | "trace">;

/** A logger whose lines pass the mask: texts, names and values at any depth, errors with their causes. */
export function makeLog(level: string, destination?: DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: undefined,
    // The mask has made errors plain already.
    serializers: { err: (error: unknown) => error },
    formatters: {
      level: (label) => ({ level: label }),
      log: (line) => Object.fromEntries(Object.entries(asLine(maskValue(line)))),
    },
    hooks: {
      // A last look at the finished line, whatever way the text came into it.
      streamWrite: maskText,
      logMethod(args, method) {
        method.apply(this, maskedCall(args) as typeof args);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** The first argument is masked with the line's names; a message, and what fills in its places, is masked here. */
function maskedCall([first, ...rest]: readonly unknown[]): unknown[] {
  if (typeof first === "string") return [maskText(first), ...rest.map((each) => maskValue(each))];
  const line = first instanceof Error ? { err: first } : first;
  if (rest.length > 0) return [line, ...rest.map((each) => maskValue(each))];
  // Without a message of its own, a line would take the error's as it is.
  const error = typeof line === "object" && line !== null && "err" in line ? line.err : undefined;
  return error instanceof Error ? [line, maskText(error.message)] : [line];
}

function asLine(masked: unknown): Record<string, unknown> {
  return typeof masked === "object" && masked !== null ? { ...masked } : {};
}

/** Structured JSON logs on standard output: no address, secret or guest's link is kept in a log. */
export const log: Log = makeLog(env.LOG_LEVEL);
