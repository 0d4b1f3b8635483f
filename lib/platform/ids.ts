import { randomBytes, randomInt } from "node:crypto";
import type { Brand } from "./brand";
import { now } from "./clock";

/** Ids that gates mint: holding one means that the database vouched for it in this request. */
export type UserId = Brand<string, "UserId">;
export type OrganizationId = Brand<string, "OrganizationId">;
export type EventId = Brand<string, "EventId">;
export type HouseholdId = Brand<string, "HouseholdId">;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

// On globalThis: the framework may load this module once per bundle, and all copies must count on.
const shared = globalThis as { marqueeIds?: { ms: number; counter: number } };
const last = shared.marqueeIds ?? { ms: 0, counter: 0 };
shared.marqueeIds = last;
const maxCounter = 0xfff;
// Drawn for many ids at once: asking the system costs more than making an id.
const drawnBytes = 4096;
let drawn: Buffer | undefined;
let used = 0;

/** Eight random bytes, never the same ones twice. */
function drawEight(): Buffer {
  if (!drawn || used === drawnBytes) {
    drawn = randomBytes(drawnBytes);
    used = 0;
  }
  used += 8;
  return drawn.subarray(used - 8, used);
}

/**
 * A UUID version 7 (RFC 9562, section 5.7): sorts by the time it was made, and within a millisecond by the order in
 * which this process made it (a counter in rand_a, section 6.2, method 1).
 */
export function newId(): string {
  const present = now().getTime();
  last.counter = present > last.ms ? randomInt(0x400) : last.counter + 1;
  last.ms = Math.max(last.ms, present);
  if (last.counter > maxCounter) {
    last.ms += 1;
    last.counter = 0;
  }
  const time = last.ms.toString(16).padStart(12, "0");
  const counter = last.counter.toString(16).padStart(3, "0");
  const tail = drawEight();
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
  const rest = tail.toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

/** Whether a text from outside is a well-formed UUID in lower case. Anything else is treated as absent. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && uuidPattern.test(value);
}

/** When `newId` made an id, to the millisecond; null for a text that it did not make. */
export function madeAt(id: string): Date | null {
  if (!isId(id) || id[14] !== "7") return null;
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}
