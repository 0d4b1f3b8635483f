import { afterAll, beforeAll, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "@/lib/testing/http-server";
import { dressAnswers } from "./dress-answers";

let server: HttpServer;

beforeAll(async () => {
  dressAnswers();
  server = await startHttpServer((request, response) => {
    response.end(JSON.stringify(request.headers));
  });
});
afterAll(() => server.stop());

/** What an answer carries, and what the page behind it is told. */
async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}${path}`, { headers });
  return { given: response.headers, told: (await response.json()) as Record<string, string> };
}

const nonceIn = (policy: string | null | undefined) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

test("every answer says that it is not to be framed or guessed", async () => {
  for (const path of ["/", "/e/gala", "/events", "/api/health", "/_next/static/chunks/a.js", "/nowhere"]) {
    const { given } = await ask(path);
    expect(given.get("x-content-type-options"), path).toBe("nosniff");
    expect(given.get("x-frame-options"), path).toBe("DENY");
  }
});

test("what mails and other sites show as pictures may be shown there", async () => {
  for (const path of ["/e/gala/picture.png", "/api/files/1/640"])
    expect((await ask(path)).given.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect((await ask("/events")).given.get("cross-origin-resource-policy")).toBe("same-origin");
});

test("a page has an id of its own; the API keeps its own policy", async () => {
  const [one, other] = [await ask("/e/gala"), await ask("/e/gala/fr")];
  expect(one.given.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(one.given.get("x-request-id")).not.toBe(other.given.get("x-request-id"));
  expect((await ask("/api/files/1/640")).given.get("content-security-policy")).toBeNull();
});

test("an event's page is kept by nobody in between; its calendar says for itself", async () => {
  for (const path of ["/e/gala", "/e/gala/fr?x=1"])
    expect((await ask(path)).given.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  expect((await ask("/e/gala/calendar.ics")).given.get("cache-control")).toBeNull();
});

test("every page that is made for one visitor has a nonce of its own, and is told it", async () => {
  const answers = [await ask("/sign-in"), await ask("/sign-in"), await ask("/r/k1.a.b")];
  const nonces = answers.map(({ given }) => nonceIn(given.get("content-security-policy")));
  expect(new Set(nonces).size).toBe(3);
  for (const nonce of nonces) expect(Buffer.from(nonce ?? "", "base64")).toHaveLength(16);
  expect(answers.map(({ told }) => nonceIn(told["content-security-policy"]))).toEqual(nonces);
});

test("a secret address is told to no other site", async () => {
  expect((await ask("/r/k1.a.b")).given.get("referrer-policy")).toBe("same-origin");
});

test.each(["/events?sort=name", "/e/gala"])(
  "what a visitor claims in the installation's name does not arrive: %s",
  async (path) => {
    const { given, told } = await ask(path, {
      "x-marquee-path": "/evil",
      "content-security-policy": "script-src 'nonce-evil'",
      "content-security-policy-report-only": "script-src 'nonce-evil'",
      "x-request-id": "forged",
    });
    expect(told["x-marquee-path"]).toBe(path);
    expect(told["content-security-policy"]).toBe(given.get("content-security-policy"));
    expect(told["content-security-policy"]).not.toContain("evil");
    expect(told).not.toHaveProperty("content-security-policy-report-only");
    expect(told["x-request-id"]).toBe(given.get("x-request-id"));
  },
);
