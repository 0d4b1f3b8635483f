import { afterEach, expect, test } from "vitest";
import { env } from "./env";
import { clientAddress, peerHeader } from "./request";

afterEach(() => {
  env.TRUSTED_PROXY_HOPS = 0;
});

function address(hops: number, forwarded: string | null): string {
  env.TRUSTED_PROXY_HOPS = hops;
  const headers = new Headers({ [peerHeader]: "10.0.0.9" });
  if (forwarded !== null) headers.set("x-forwarded-for", forwarded);
  return clientAddress(headers);
}

test.each([
  [0, "1.1.1.1", "10.0.0.9"],
  [1, null, "10.0.0.9"],
  [1, "1.1.1.1", "1.1.1.1"],
  [1, "6.6.6.6, 1.1.1.1", "1.1.1.1"],
  [2, "6.6.6.6, 1.1.1.1, 10.0.0.1", "1.1.1.1"],
  [2, "1.1.1.1", "10.0.0.9"],
  [1, "", "10.0.0.9"],
  [1, "2001:db8::1", "2001:db8::1"],
])("with %i trusted proxies, %j comes from %s", (hops, forwarded, expected) => {
  expect(address(hops, forwarded)).toBe(expected);
});
