import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env";
import { isId } from "./ids";

/** What a secret link opens. Each purpose has its own MAC: a ticket's link never opens an answer. */
export type LinkPurpose =
  | "rsvp"
  | "calendar"
  | "ticket"
  | "share"
  | "seats"
  | "unsubscribe"
  | "mail-open"
  | "mail-click"
  | "file";

type LinkKey = { id: string; secret: string };

const keys: LinkKey[] = env.LINK_KEYS.split(",").map((pair) => {
  const [id = "", secret = ""] = pair.split(/:(.*)/s);
  return { id, secret };
});

/**
 * A secret link's token: `<key>.<id and version>.<HMAC-SHA-256, 128 bits>`, all base64url. It is stored nowhere, can be
 * printed again, and dies when the row's version is raised. A retired key that is still listed still verifies.
 */
export function makeLink(purpose: LinkPurpose, id: string, version: number): string {
  const key = keys[0];
  if (!key) throw new Error("LINK_KEYS is empty");
  const body = encodeBody(id, version);
  return `${key.id}.${body}.${mac(key, purpose, body).toString("base64url")}`;
}

/** The id and version in a token; null unless a listed key made it for this purpose. Compared in constant time. */
export function readLink(purpose: LinkPurpose, token: unknown): { id: string; version: number } | null {
  if (typeof token !== "string" || token.length > 200) return null;
  const [keyId, body, signature, ...rest] = token.split(".");
  const key = keys.find((each) => each.id === keyId);
  if (!key || !body || !signature || rest.length > 0) return null;
  const expected = mac(key, purpose, body);
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  // One link has one spelling: a decoder that skips signs it does not know would accept many.
  if (given.toString("base64url") !== signature) return null;
  return decodeBody(body);
}

function mac(key: LinkKey, purpose: LinkPurpose, body: string): Buffer {
  return createHmac("sha256", key.secret).update(`${purpose}.${body}`).digest().subarray(0, 16);
}

function encodeBody(id: string, version: number): string {
  const bytes = Buffer.alloc(20);
  bytes.write(id.replaceAll("-", ""), "hex");
  bytes.writeUInt32BE(version, 16);
  return bytes.toString("base64url");
}

function decodeBody(body: string): { id: string; version: number } | null {
  const bytes = Buffer.from(body, "base64url");
  if (bytes.length !== 20) return null;
  const hex = bytes.toString("hex", 0, 16);
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return isId(id) ? { id, version: bytes.readUInt32BE(16) } : null;
}
