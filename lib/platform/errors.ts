/** Absence and lack of permission. Expected refusals are values (result.ts); all else that is thrown is a bug. */
export type AppErrorCode = "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "RATE_LIMITED";

const statusOf = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429 } as const;

const sentenceOf = {
  UNAUTHENTICATED: "Please sign in to go on.",
  FORBIDDEN: "Your role does not include this. Ask an owner of the organization if you need it.",
  NOT_FOUND: "We could not find that.",
  RATE_LIMITED: "That was a bit much at once. Please wait a minute and try again.",
} as const;

export class AppError extends Error {
  readonly code: AppErrorCode;
  /** Seconds after which a rate-limited caller may try again. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: AppErrorCode, options: { retryAfterSeconds?: number } = {}) {
    super(sentenceOf[code]);
    this.name = "AppError";
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return statusOf[this.code];
  }
}

export const notFoundError = (): AppError => new AppError("NOT_FOUND");
export const forbiddenError = (): AppError => new AppError("FORBIDDEN");
