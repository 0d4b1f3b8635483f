import { afterAll, beforeAll, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "@/lib/testing/http-server";
import { interceptResponses } from "../response/intercept-responses";
import { lateScripts } from "./late-scripts";
import { putOffScripts } from "./put-off-scripts";

const page = '<head><script src="/a.js" nonce="n0nce"></script></head><p>Dear guests</p>';
let server: HttpServer;

beforeAll(async () => {
  interceptResponses([lateScripts]);
  server = await startHttpServer((_request, response) => response.setHeader("Content-Type", "text/html").end(page));
});
afterAll(() => server.stop());

async function ask(path: string, headers: Record<string, string> = {}) {
  return (await fetch(`${server.url}${path}`, { headers })).text();
}

test("an invitation's scripts are put off", async () => {
  const late = putOffScripts(page);
  expect(late).not.toBe(page);
  expect([await ask("/r/token"), await ask("/r/token?lang=fr")]).toEqual([late, late]);
});

test.each([
  ["/r/token/calendar", {}],
  ["/e/gala", {}],
  ["/r/token", { rsc: "1" }],
  ["/r/token", { "next-action": "7" }],
])("%s %o is not touched", async (path, headers) => {
  expect(await ask(path, headers)).toBe(page);
});
