import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "@/lib/testing/http-server";
import { interceptResponses } from "../response/intercept-responses";
import { bareFirst } from "./bare-first";
import { etagOf, pageStore } from "./page-cache.mjs";
import { spareBody } from "./spare-body";

const data = '<script type="application/ld+json">{"name":"Gala"}</script>';
const bare = `<html><head></head><body>${data}<h1>Gala</h1></body></html>`;
const rendered = bare.replace("</head>", '<script src="/react.js"></script></head>');
let status = 200;
let server: HttpServer;

beforeAll(async () => {
  interceptResponses([spareBody, bareFirst]);
  server = await startHttpServer((_request, response) => {
    response.statusCode = status;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(rendered);
  });
});
afterAll(() => server.stop());
beforeEach(() => {
  status = 200;
  pageStore.drop("/e/gala");
});

async function ask(headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/e/gala`, { headers });
  return [response.status, await response.text(), response.headers.get("etag")];
}

test("who comes first gets the markup alone, under the tag that the kept page will bear", async () => {
  expect(await ask()).toEqual([200, bare, etagOf(bare)]);
});

test("who has the page as it is rendered anew is told so", async () => {
  expect(await ask({ "if-none-match": etagOf(bare) })).toEqual([304, "", etagOf(bare)]);
  expect(await ask({ "if-none-match": etagOf(rendered) })).toEqual([200, bare, etagOf(bare)]);
});

test("a page that is kept, and one that is not there, pass as they are", async () => {
  status = 404;
  expect(await ask()).toEqual([404, rendered, null]);
  status = 200;
  const entry = { value: {}, lastModified: 0, cacheControl: undefined, bytes: 1, path: null };
  pageStore.set("/e/gala", entry, pageStore.epoch);
  expect(await ask()).toEqual([200, rendered, null]);
});
