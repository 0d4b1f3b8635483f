import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { spareBody } from "./spare-body";

const tag = 'W/"as-kept"';
const server = http.createServer((request, response) => {
  spareBody(request, response);
  response.statusCode = request.url === "/missing" ? 404 : 200;
  response.setHeader("ETag", tag);
  response.setHeader("Content-Type", "text/html");
  response.setHeader("Content-Length", 5);
  if (request.url === "/in-pieces") response.write("he");
  response.end(request.url === "/in-pieces" ? "llo" : "hello");
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function ask(headers: Record<string, string>, path = "/") {
  const response = await fetch(`${origin}${path}`, { headers });
  return [response.status, await response.text(), response.headers.get("etag")];
}

test.each([tag, '"as-kept"', `"other", ${tag}`, "*"])(
  "who has the page (%s) is told so, without a body",
  async (known) => {
    const conditional = { "if-none-match": known };
    expect(await ask(conditional)).toEqual([304, "", tag]);
    expect(await ask(conditional, "/in-pieces")).toEqual([304, "", tag]);
    expect((await ask(conditional, "/missing"))[0]).toBe(404);
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
