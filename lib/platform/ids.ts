import { randomFillSync } from "node:crypto";
import type { Brand } from "./brand";
import { now } from "./clock";

/** Ids that gates mint: holding one means that the database vouched for it in this request. */
export type UserId = Brand<string, "UserId">;
export type OrganizationId = Brand<string, "OrganizationId">;
export type EventId = Brand<string, "EventId">;
export type HouseholdId = Brand<string, "HouseholdId">;

const bytes = new Uint8Array(16);
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUID version 7 (RFC 9562, section 5.7): sorts by the time it was made. */
export function newId(): string {
  randomFillSync(bytes);
  let ms = now().getTime();
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a text from outside is a well-formed UUID in lower case. Anything else is treated as absent. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && uuidPattern.test(value);
}
