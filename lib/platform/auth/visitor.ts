import { headers } from "next/headers";
import { clientAddress } from "../request";

/** Somebody who is not signed in (yet): what their request tells of them. */
export type Visitor = {
  address: string;
  userAgent: string | null;
  /** The languages their browser is set to, as Accept-Language lists them. */
  languages?: string | null;
};

type HeaderSource = { get(name: string): string | null };

export function visitorOf(source: HeaderSource): Visitor {
  return {
    address: clientAddress(source),
    userAgent: source.get("user-agent")?.slice(0, 300) ?? null,
    languages: source.get("accept-language")?.slice(0, 300) ?? null,
  };
}

/** Who sent the present request. */
export async function currentVisitor(): Promise<Visitor> {
  return visitorOf(await headers());
}
