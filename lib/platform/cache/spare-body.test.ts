import { afterAll, beforeAll, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "@/lib/testing/http-server";
import { interceptResponses } from "../response/intercept-responses";
import { spareBody } from "./spare-body";

const tag = 'W/"as-kept"';
let server: HttpServer;

beforeAll(async () => {
  interceptResponses([spareBody]);
  server = await startHttpServer((request, response) => {
    response.statusCode = request.url === "/e/missing" ? 404 : 200;
    response.setHeader("ETag", tag);
    response.setHeader("Content-Type", "text/html");
    response.setHeader("Content-Length", 5);
    response.end("hello");
  });
});
afterAll(() => server.stop());

async function ask(headers: Record<string, string>, path = "/e/gala") {
  const response = await fetch(`${server.url}${path}`, { headers });
  return [response.status, await response.text(), response.headers.get("etag")];
}

test.each([tag, '"as-kept"', `"other", ${tag}`, "*"])(
  "who has the page (%s) is told so, without a body",
  async (known) => {
    const conditional = { "if-none-match": known };
    expect(await ask(conditional)).toEqual([304, "", tag]);
    expect(await ask(conditional, "/e/gala/fr")).toEqual([304, "", tag]);
    expect((await ask(conditional, "/e/missing"))[0]).toBe(404);
    expect((await ask(conditional, "/e/gala/calendar.ics"))[0]).toBe(200);
  },
);

test("who has another or none is given it whole", async () => {
  expect(await ask({ "if-none-match": 'W/"before"' })).toEqual([200, "hello", tag]);
  expect(await ask({})).toEqual([200, "hello", tag]);
});

test("what the framework's scripts ask for is never mistaken for the page", async () => {
  expect(await ask({ rsc: "1" })).toEqual([200, "hello", null]);
  expect(await ask({ rsc: "1", "if-none-match": tag })).toEqual([200, "hello", null]);
});
