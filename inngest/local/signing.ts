import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";
import { machineNow } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";

export const signatureHeader = "x-inngest-signature";

/** Older or newer than this, a signature is refused. Inngest's own limit. */
const MAX_AGE_SECONDS = 300;
const prefix = "signkey-embedded-";

/** The key between the embedded runner and the app's endpoint, derived from AUTH_SECRET, in Inngest's format. */
export function embeddedSigningKey(secret: string = env.AUTH_SECRET): string {
  return prefix + Buffer.from(hkdfSync("sha256", secret, "", "marquee inngest signing key", 32)).toString("hex");
}

function hmac(text: string, key: string): string {
  return createHmac("sha256", key.replace(prefix, "")).update(text).digest("hex");
}

/** A body in canonical JSON (RFC 8785) with the header that vouches for it: `t=<unix seconds>&s=<HMAC-SHA256>`. */
export function signBody(
  body: unknown,
  key = embeddedSigningKey(),
  at = machineNow(),
): { text: string; signature: string } {
  const text = canonicalize(body);
  if (text === undefined) throw new TypeError("The body cannot be written as JSON.");
  const seconds = Math.floor(at.getTime() / 1000);
  return { text, signature: `t=${seconds}&s=${hmac(`${text}${seconds}`, key)}` };
}

/** Whether a text was signed with our key within the last five minutes. Compares in constant time. */
export function isSigned(text: string, signature: string | null, key = embeddedSigningKey()): boolean {
  const given = new URLSearchParams(signature ?? "");
  const seconds = Number(given.get("t") || Number.NaN);
  const age = Math.abs(machineNow().getTime() / 1000 - seconds);
  if (!(age <= MAX_AGE_SECONDS)) return false;
  const expected = Buffer.from(hmac(`${text}${given.get("t")}`, key));
  const actual = Buffer.from(given.get("s") ?? "");
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
