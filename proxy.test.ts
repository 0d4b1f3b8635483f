import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { sessionCookieName } from "@/lib/platform/auth/cookie";
import { proxy } from "./proxy";

const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(new URL(path, "http://localhost:3000"), init));
const signedIn = { cookie: `${sessionCookieName}=x` };
/** What the framework passes on to the page. */
const forwarded = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`);

test("a page is told its request id, its address and its policy; a client's own are replaced", () => {
  const response = ask("/events?sort=name", {
    headers: {
      ...signedIn,
      "x-request-id": "forged",
      "x-marquee-path": "/evil",
      "content-security-policy": "script-src 'nonce-evil'",
    },
  });
  const id = response.headers.get("x-request-id");
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(forwarded(response, "x-request-id")).toBe(id);
  expect(forwarded(response, "x-marquee-path")).toBe("/events?sort=name");
  expect(forwarded(response, "content-security-policy")).toBe(response.headers.get("content-security-policy"));
  expect(response.headers.get("content-security-policy")).not.toContain("evil");
});

test("every answer has a nonce of its own", () => {
  const nonces = [1, 2, 3].map(
    () => /'nonce-([^']+)'/.exec(ask("/sign-in").headers.get("content-security-policy") ?? "")?.[1],
  );
  expect(new Set(nonces).size).toBe(3);
  for (const nonce of nonces) expect(Buffer.from(nonce ?? "", "base64")).toHaveLength(16);
});

test("without a session cookie the workspace leads to the sign-in, and back", () => {
  const response = ask("/events/new?kind=wedding");
  expect(response.status).toBe(307);
  expect(response.headers.get("location")).toBe("http://localhost:3000/sign-in?next=%2Fevents%2Fnew%3Fkind%3Dwedding");
  expect(ask("/events", { headers: signedIn }).status).toBe(200);
  expect(ask("/sign-in").status).toBe(200);
  expect(ask("/r/k1.a.b").status).toBe(200);
});

test("an action without a cookie is left to its own gate", () => {
  expect(ask("/events", { method: "POST" }).status).toBe(200);
});
