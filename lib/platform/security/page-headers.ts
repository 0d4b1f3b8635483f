import { contentSecurityPolicy } from "./content-security-policy";
import type { PageKind } from "./page-kind";

type Installation = { isSecure: boolean; isDevelopment: boolean };

const TWO_YEARS = 63_072_000;

/** The headers of an answer by what its address is; `nonce` is used where the page may carry one. */
export function pageHeaders(kind: PageKind, nonce: string, installation: Installation): Record<string, string> {
  const { isSecure } = installation;
  return {
    "content-security-policy": contentSecurityPolicy({ ...installation, ...(kind !== "cached" && { nonce }) }),
    ...(isSecure && { "strict-transport-security": `max-age=${TWO_YEARS}` }),
    // The address of a secret page must reach neither a search engine nor the next site. Not "no-referrer": with it a
    // browser sends `Origin: null` with a form that no script posts, and the framework refuses the action.
    ...(kind === "secret" && { "referrer-policy": "same-origin" }),
    ...(kind !== "cached" && { "x-robots-tag": "noindex, nofollow" }),
  };
}
