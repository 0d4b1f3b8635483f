import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";
import { pageHeaders } from "./page-headers";
import { pageKindOf } from "./page-kind";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)] as const));

test.each([
  ["/", "cached"],
  ["/e/autumn-gala", "cached"],
  ["/r/k1.abc.def", "secret"],
  ["/r/k1.abc.def/done", "secret"],
  ["/u/k1.abc.def", "secret"],
  ["/reset/abc", "secret"],
  ["/verify/abc", "secret"],
  ["/invite/abc", "secret"],
  ["/verify", "open"],
  ["/events", "workspace"],
  ["/events/01990000-0000-7000-8000-000000000000/guests", "workspace"],
  ["/settings/members", "workspace"],
  ["/eventsx", "open"],
  ["/sign-in", "open"],
  ["/dev/mailbox", "open"],
  ["/nowhere", "open"],
])("%s is %s", (pathname, kind) => {
  expect(pageKindOf(pathname)).toBe(kind);
});

test.each(["workspace", "secret", "open"] as const)("a %s page runs scripts by nonce alone", (kind) => {
  const headers = pageHeaders(kind, "abc", { isSecure: true, isDevelopment: false });
  const policy = directives(headers["content-security-policy"] ?? "");
  expect(policy.get("script-src")).toEqual(["'nonce-abc'", "'strict-dynamic'"]);
  expect(headers["x-robots-tag"]).toBe("noindex, nofollow");
});

test("a cached page has no nonce and is found by search engines", () => {
  const headers = pageHeaders("cached", "abc", { isSecure: false, isDevelopment: false });
  expect(headers["content-security-policy"]).not.toContain("abc");
  expect(headers["x-robots-tag"]).toBeUndefined();
});

test.each([{ nonce: "abc" }, {}])(
  "whatever the page: nothing by default, no frame, no base, no plugin (%j)",
  (options) => {
    const policy = directives(contentSecurityPolicy(options));
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("object-src")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(contentSecurityPolicy(options)).not.toMatch(/unsafe-eval|https?:|\*/);
  },
);

test("a secret page says nothing of its address", () => {
  expect(pageHeaders("secret", "abc", { isSecure: true, isDevelopment: false })).toMatchObject({
    "referrer-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow",
  });
});

test("https is insisted on exactly where the address is https", () => {
  const secure = pageHeaders("open", "abc", { isSecure: true, isDevelopment: false });
  const plain = pageHeaders("open", "abc", { isSecure: false, isDevelopment: false });
  expect(secure["strict-transport-security"]).toMatch(/^max-age=\d{8}$/);
  expect(secure["content-security-policy"]).toContain("upgrade-insecure-requests");
  expect(plain["strict-transport-security"]).toBeUndefined();
  expect(plain["content-security-policy"]).not.toContain("upgrade-insecure-requests");
});
