import { createHash, randomBytes } from "node:crypto";

/** A secret for a link that works once (256 bits), and the hash under which it is stored. */
export function newSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashSecret(secret) };
}

/** The stored form of a secret. It has 256 random bits, so a plain SHA-256 cannot be searched. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
