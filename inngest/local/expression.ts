import { Environment } from "@marcbachmann/cel-js";
import { log } from "@/lib/platform/log";

/** An event as expressions see it. `async` is the one that arrives while the run of `event` is waiting. */
export type EventFacts = { id: string; name: string; data: Record<string, unknown>; ts: number };
export type Facts = { event: EventFacts; async?: EventFacts };

const cel = new Environment({ unlistedVariablesAreDyn: true });
const compiled = new Map<string, ReturnType<typeof cel.parse>>();

/** Throws when a text is no expression (Common Expression Language). */
export function checkExpression(text: string): void {
  cel.parse(text);
}

/** Null when it cannot be told for these facts, for instance because a field is missing. */
function evaluate(text: string, facts: Facts): unknown {
  let expression = compiled.get(text);
  if (!expression) {
    expression = cel.parse(text);
    compiled.set(text, expression);
  }
  try {
    return expression(withIntegers(facts));
  } catch (error) {
    log.debug({ err: error, expression: text }, "An expression has no value for this event");
    return null;
  }
}

/** JSON knows one kind of number; the language tells whole ones from others. */
function withIntegers(value: unknown): Record<string, unknown> {
  const convert = (part: unknown): unknown => {
    if (typeof part === "number") return Number.isSafeInteger(part) ? BigInt(part) : part;
    if (Array.isArray(part)) return part.map(convert);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, convert(item)]));
  };
  return Object(convert(value));
}

/** Whether an expression holds. What cannot be told does not. */
export function isTrue(text: string | null, facts: Facts): boolean {
  return text === null || evaluate(text, facts) === true;
}

/** The key that an expression names; null when it names none for this event. */
export function keyOf(text: string, event: EventFacts): string | null {
  const value = evaluate(text, { event });
  if (value === null || value === undefined) return null;
  return typeof value === "object"
    ? JSON.stringify(value, (_, part) => (typeof part === "bigint" ? Number(part) : part))
    : String(value);
}

/** A whole number that an expression names; 0 when it names none. */
export function numberOf(text: string, event: EventFacts): number {
  const value = Number(evaluate(text, { event }) ?? 0);
  return Number.isFinite(value) ? Math.round(value) : 0;
}

export type Match = { path: string; value: string };

/**
 * The commonest expression compares one field of both events (`match` is written so): then the field of the event to
 * come and the value that it must have are known, and can be looked up. Null for any other expression.
 */
export function matchOf(text: string | null, event: EventFacts): Match | null {
  const [, leftSide, leftPath, rightSide, rightPath] =
    /^\s*(event|async)\.([\w.]+)\s*==\s*(event|async)\.([\w.]+)\s*$/.exec(text ?? "") ?? [];
  if (!leftPath || !rightPath || leftSide === rightSide) return null;
  const value = valueAt(event, leftSide === "event" ? leftPath : rightPath);
  return value === null ? null : { path: leftSide === "event" ? rightPath : leftPath, value };
}

/** A plain value at a path like `data.userId`, written as JSON; null when there is none. */
export function valueAt(event: EventFacts, path: string): string | null {
  let value: unknown = event;
  for (const part of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return null;
    value = Object.getOwnPropertyDescriptor(value, part)?.value;
  }
  return typeof value === "object" ? null : JSON.stringify(value);
}
