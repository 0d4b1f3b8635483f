import { hashSecret } from "@/lib/platform/auth/secrets";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId, type UserId } from "@/lib/platform/ids";
import { type TokenPurpose, tokenExpiry } from "../rules/tokens";

/** Stores the hash of a new link for an address. Older links of the same purpose stop working. Answers its id. */
export async function storeToken(
  tx: Tx,
  user: { id: string; email: string },
  purpose: TokenPurpose,
  tokenHash: string,
): Promise<string> {
  const at = now();
  await tx.oneTimeToken.deleteMany({ where: { userId: user.id, purpose, usedAt: null } });
  const id = newId();
  await tx.oneTimeToken.create({
    data: { id, userId: user.id, purpose, email: user.email, tokenHash, expiresAt: tokenExpiry(purpose, at) },
  });
  return id;
}

export type TokenUser = { id: UserId; email: string; name: string };

/**
 * Uses a link up: of any number of callers at once exactly one is answered with the user, the others with null, as is
 * everybody whose link has expired or was sent to an address that is no longer the user's.
 */
export async function consumeToken(tx: Tx, purpose: TokenPurpose, secret: string): Promise<TokenUser | null> {
  const at = now();
  const rows = await tx.$queryRaw<{ id: string; email: string; name: string }[]>`
    UPDATE one_time_tokens AS token SET used_at = ${at}
    FROM users
    WHERE token.token_hash = ${hashSecret(secret)} AND token.purpose = ${purpose}::one_time_token_purpose
      AND token.used_at IS NULL AND token.expires_at > ${at}
      AND users.id = token.user_id AND users.email = token.email
    RETURNING users.id::text, users.email, users.name`;
  const user = rows[0];
  return user ? { ...user, id: user.id as UserId } : null;
}
