import type { Cause } from "../auto/types";

/** A cause as a key: causes that are the same have one. */
export const causeKey = (cause: Cause): string =>
  cause.kind === "rule" ? `rule ${cause.ruleId}` : cause.kind === "lock" ? `lock ${cause.guestId}` : cause.kind;
