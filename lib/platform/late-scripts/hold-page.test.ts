import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { holdPage } from "./hold-page";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const shout = (html: string) => html.toUpperCase();
const words = "dear guests, ".repeat(1000);
let answer: Answer;
const server = http.createServer((request, response) => {
  holdPage(request, response, shout);
  answer(request, response);
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address === "object" && address) port = address.port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  answer = inPieces("text/html; charset=utf-8");
});

/** As the framework sends a page: headers first, then its pieces. */
function inPieces(type: string, status = 200): Answer {
  return (_request, response) => {
    response.writeHead(status, { "Content-Type": type });
    response.flushHeaders();
    expect(response.write(words.slice(0, 700))).toBe(true);
    response.write(Buffer.from(words.slice(700)));
    response.end();
  };
}

/** What went over the wire; `fetch` would unpack it. */
function ask(accepted?: string, method = "GET"): Promise<{ message: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
    const request = http.request({ port, host: "127.0.0.1", method, headers }, (message) => {
      const parts: Buffer[] = [];
      message.on("data", (part: Buffer) => parts.push(part));
      message.on("end", () => resolve({ message, body: Buffer.concat(parts) }));
      message.on("error", reject);
    });
    request.on("error", reject).end();
  });
}

test("a page is rewritten and sent in one piece, as small as the browser takes it", async () => {
  const ways = [
    { accepted: "gzip, deflate, br, zstd", encoding: "br", unpack: brotliDecompressSync },
    { accepted: "gzip, br;q=0", encoding: "gzip", unpack: gunzipSync },
    { accepted: "identity", encoding: undefined, unpack: (body: Buffer) => body },
    { accepted: undefined, encoding: undefined, unpack: (body: Buffer) => body },
  ];
  for (const { accepted, encoding, unpack } of ways) {
    const { message, body } = await ask(accepted);
    expect(message.headers, accepted).toMatchObject({ "content-length": String(body.length), vary: "Accept-Encoding" });
    expect(message.headers["content-encoding"], accepted).toBe(encoding);
    expect(unpack(body).toString(), accepted).toBe(shout(words));
  }
});

test("what is no page of status 200 keeps its words and its status", async () => {
  answer = inPieces("text/html", 404);
  const missing = await ask("gzip");
  expect(missing.message.statusCode).toBe(404);
  expect(gunzipSync(missing.body).toString()).toBe(words);
  answer = inPieces("text/calendar");
  const other = await ask("gzip, br");
  expect(other.message.headers["content-encoding"]).toBeUndefined();
  expect(other.body.toString()).toBe(words);
});

test("an answer without a body keeps its headers", async () => {
  answer = (_request, response) => {
    response.statusCode = 303;
    response.setHeader("Location", "/r/token?sent=1");
    response.end();
  };
  const { message, body } = await ask("gzip", "POST");
  expect(message).toMatchObject({ statusCode: 303, headers: { location: "/r/token?sent=1" } });
  expect(body).toHaveLength(0);
});

test("nobody compresses before the page is rewritten, and whoever waits for the end hears of it", async () => {
  let told: string | undefined = "not asked";
  const heard = new Promise<void>((resolve) => {
    answer = (request, response) => {
      told = request.headers["accept-encoding"];
      response.setHeader("Content-Type", "text/html");
      response.end(words, () => resolve());
    };
  });
  await Promise.all([ask("gzip"), heard]);
  expect(told).toBeUndefined();
});
