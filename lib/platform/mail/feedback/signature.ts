import { createHmac, timingSafeEqual } from "node:crypto";

const TOLERANCE_SECONDS = 300;

export type SignedHeaders = { id: string | null; timestamp: string | null; signature: string | null };

/**
 * Whether Resend signed this body (Svix's scheme, docs.svix.com/receiving/verifying-payloads/how-manual): HMAC-SHA-256
 * over `id.timestamp.body`, at most five minutes old or ahead. Compared in constant time; several signatures may stand
 * beside each other while a secret is changed.
 */
export function isSignedBy(secret: string, headers: SignedHeaders, body: string, at: Date): boolean {
  const { id, timestamp, signature } = headers;
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(at.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const expected = Buffer.from(signWebhook(secret, id, timestamp, body), "base64");
  return signature.split(" ").some((each) => {
    const [version, encoded] = each.split(",");
    const given = Buffer.from(encoded ?? "", "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** The signature itself, base64. */
export function signWebhook(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
}
