import type { RequestListener } from "node:http";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type HttpServer, startHttpServer } from "@/lib/testing/http-server";
import { asRequest } from "@/lib/testing/request";
import { answerWith, keepPageStatus } from "./page-status";

vi.mock("next/headers", () => import("@/lib/testing/request"));

/** A page that says that its link is over, before (or, asked so, after) its answer has begun. */
const answer: RequestListener = (request, response) => {
  const isLate = request.url?.endsWith("?late") ?? false;
  if (isLate) response.flushHeaders();
  const id = String(request.headers["x-request-id"]);
  void asRequest({ "x-request-id": id }, () => answerWith(410)).then(() => response.end("said"));
};
let server: HttpServer;

beforeAll(async () => {
  keepPageStatus();
  server = await startHttpServer(answer);
});
afterAll(() => server.stop());

let asked = 0;

async function statusOf(path: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(server.url + path, { headers: { "x-request-id": `request-${asked++}`, ...headers } });
  expect(await response.text()).toBe("said");
  return response.status;
}

test.each(["/verify/link", "/reset/link?x=1", "/invite/link", "/address/link", "/address/back/link"])(
  "%s is answered as the page says",
  async (path) => {
    expect(await statusOf(path)).toBe(410);
  },
);

test("other pages, what the framework's scripts fetch, and an answer that has begun stay as they are", async () => {
  expect(await statusOf("/verify")).toBe(200);
  expect(await statusOf("/events/link")).toBe(200);
  expect(await statusOf("/verify/link", { rsc: "1" })).toBe(200);
  expect(await statusOf("/verify/link", { "next-action": "a" })).toBe(200);
  expect(await statusOf("/verify/link?late")).toBe(200);
});

test("one request never sets another's status, also not one that is over", async () => {
  expect(await statusOf("/verify/link", { "x-request-id": "twice" })).toBe(410);
  expect(await statusOf("/register", { "x-request-id": "twice" })).toBe(200);
});
