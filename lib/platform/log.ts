import pino from "pino";
import { env } from "./env";
import { maskText } from "./log-mask";

/**
 * Structured JSON logs on standard output. Text passes `maskText` and named fields are removed, so that no address,
 * secret or guest's link is kept in a log.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  redact: {
    paths: ["password", "token", "secret", "email", "*.password", "*.token", "*.secret", "*.email", "headers.cookie"],
    censor: "[removed]",
  },
  formatters: { level: (label) => ({ level: label }) },
  serializers: {
    err: (error: Error) => ({
      type: error.name,
      message: maskText(error.message),
      stack: maskText(error.stack ?? ""),
    }),
    path: maskText,
  },
  hooks: {
    logMethod(args, method) {
      method.apply(
        this,
        args.map((part) => (typeof part === "string" ? maskText(part) : part)) as Parameters<typeof method>,
      );
    },
  },
});
