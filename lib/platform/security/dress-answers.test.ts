import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dressPublicPages } from "./public-page-headers";

const server = http.createServer((request, response) => {
  response.end(JSON.stringify(request.headers));
});
let origin = "";

beforeAll(async () => {
  dressPublicPages();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test("an answer under /e/ carries its policy and an id of its own", async () => {
  const [one, other] = await Promise.all([fetch(`${origin}/e/gala`), fetch(`${origin}/e/gala/fr`)]);
  expect(one.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(one.headers.get("x-content-type-options")).toBe("nosniff");
  expect(one.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  expect((await fetch(`${origin}/e/gala/calendar.ics`)).headers.get("cache-control")).toBeNull();
  expect(one.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(one.headers.get("x-request-id")).not.toBe(other.headers.get("x-request-id"));
});

test("what a visitor claims in the name of the installation does not arrive", async () => {
  const claimed = {
    "x-marquee-path": "/evil",
    "content-security-policy": "script-src 'nonce-evil'",
    "x-request-id": "forged",
  };
  const response = await fetch(`${origin}/e/gala`, { headers: claimed });
  const arrived = await response.json();
  expect(arrived).not.toHaveProperty("x-marquee-path");
  expect(arrived).not.toHaveProperty("content-security-policy");
  expect(arrived["x-request-id"]).toBe(response.headers.get("x-request-id"));
});

test("other addresses are left to the proxy", async () => {
  const response = await fetch(`${origin}/events`);
  expect(response.headers.get("content-security-policy")).toBeNull();
});
