import http, { type IncomingMessage, type RequestListener } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "@/lib/testing/http-server";
import { interceptResponses } from "./intercept-responses";
import { rewritePage } from "./rewrite-page";

const page = `<p>${"Dear guests, ".repeat(1000)}</p>`;
const shout = (html: string) => html.toUpperCase();

/** As the framework sends a page: headers first, then its pieces. What it was told of the browser stands in a header. */
const answer: RequestListener = (request, response) => {
  const query = new URL(request.url ?? "/", "http://guest.example").searchParams;
  response.setHeader("X-Told", String(request.headers["accept-encoding"]));
  response.writeHead(Number(query.get("status") ?? 200), { "Content-Type": query.get("type") ?? "text/html" });
  if (query.has("empty")) return response.end();
  response.flushHeaders();
  response.write(page.slice(0, 700));
  response.end(page.slice(700));
};
let server: HttpServer;

beforeAll(async () => {
  interceptResponses([
    (request, pathname) =>
      rewritePage(request, (html, response) => {
        response.setHeader("X-Rewritten", "yes");
        return pathname === "/nothing" ? null : shout(html);
      }),
  ]);
  server = await startHttpServer(answer);
});
afterAll(() => server.stop());

/** What went over the wire; `fetch` would unpack it. */
function ask(path: string, accepted?: string): Promise<{ message: IncomingMessage; body: Buffer }> {
  const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
  return new Promise((resolve, reject) => {
    const request = http.request(`${server.url}${path}`, { headers }, (message) => {
      const parts: Buffer[] = [];
      message.on("data", (part: Buffer) => parts.push(part));
      message.on("end", () => resolve({ message, body: Buffer.concat(parts) }));
      message.on("error", reject);
    });
    request.on("error", reject).end();
  });
}

test.each([
  { accepted: "gzip, deflate, br, zstd", encoding: "br", unpack: brotliDecompressSync },
  { accepted: "gzip, br;q=0", encoding: "gzip", unpack: gunzipSync },
  { accepted: "identity", encoding: undefined, unpack: (body: Buffer) => body },
  { accepted: undefined, encoding: undefined, unpack: (body: Buffer) => body },
])(
  "a page is rewritten and sent in one piece, as small as the browser takes it: $accepted",
  async ({ accepted, encoding, unpack }) => {
    const { message, body } = await ask("/", accepted);
    expect(message.headers).toMatchObject({
      "content-length": String(body.length),
      vary: "Accept-Encoding",
      "x-rewritten": "yes",
    });
    expect(message.headers["content-encoding"]).toBe(encoding);
    expect(unpack(body).toString()).toBe(shout(page));
  },
);

test("nobody compresses before the page is rewritten", async () => {
  expect((await ask("/", "gzip")).message.headers["x-told"]).toBe("undefined");
});

test("a page may keep its headers alone", async () => {
  const { message, body } = await ask("/nothing", "gzip");
  expect([message.headers["x-rewritten"], body.length]).toEqual(["yes", 0]);
  expect(message.headers["content-encoding"]).toBeUndefined();
});

test("a page of another status keeps its words, and what is no page stays as it is", async () => {
  const missing = await ask("/?status=404", "gzip, br");
  expect(missing.message.statusCode).toBe(404);
  expect(brotliDecompressSync(missing.body).toString()).toBe(page);
  const calendar = await ask("/?type=text/calendar", "gzip, br");
  expect(calendar.message.headers["content-encoding"]).toBeUndefined();
  expect(calendar.body.toString()).toBe(page);
  const led = await ask("/?status=303&empty", "gzip, br");
  expect([led.message.statusCode, led.body.length]).toEqual([303, 0]);
});
