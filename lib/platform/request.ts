import { headers } from "next/headers";
import { env } from "./env";
import { isLocale, type Locale } from "./i18n/locales";
import { newId } from "./ids";

type HeaderSource = { get(name: string): string | null };

/** The header in which `peer-address.ts` puts the socket's own address; a client's copy of it is overwritten. */
export const peerHeader = "x-marquee-peer";

/** The id of this request (given at the socket), for logs and for the sentence a person sees when something broke. */
export async function requestId(): Promise<string> {
  return (await headers()).get("x-request-id") ?? newId();
}

/**
 * The client's address. Forwarded headers count only as far as our own proxies wrote them: with TRUSTED_PROXY_HOPS = n
 * it is the n-th entry from the right, otherwise the socket's peer.
 */
export function clientAddress(source: HeaderSource): string {
  const hops = env.TRUSTED_PROXY_HOPS;
  const peer = source.get(peerHeader) ?? "unknown";
  if (hops === 0) return peer;
  const chain = (source.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return chain.at(-hops) || peer;
}

/** What a guest wishes to read: the language in the address (`?lang=fr`), and the browser's own, best first. */
export async function wishedLanguages(): Promise<WishedLanguages> {
  const source = await headers();
  return languagesOf(source.get("x-marquee-path"), source.get("accept-language"));
}

type WishedLanguages = { chosen: Locale | undefined; browser: string[] };

/** The same of an address and a header. */
export function languagesOf(path: string | null, accepted: string | null | undefined): WishedLanguages {
  const lang = new URLSearchParams(path?.split("?")[1]).get("lang");
  const browser = (accepted ?? "").split(",").map((wish) => wish.split(";")[0]?.trim() ?? "");
  return { chosen: isLocale(lang) ? lang : undefined, browser };
}
