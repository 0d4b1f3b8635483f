import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "@/lib/testing/http-server";
import { locales } from "../i18n/locales";
import { interceptResponses } from "../response/intercept-responses";
import { refusalDocument } from "./refusal-document";
import { sayRefusals } from "./say-refusals";

/** What a page answers, in the ways that the framework answers: at once, or headers first and then in pieces. */
const answer: RequestListener = (request, response) => {
  const query = new URL(request.url ?? "/", "http://guest.example").searchParams;
  response.statusCode = Number(query.get("status") ?? 404);
  response.setHeader("Content-Type", query.get("type") ?? "text/html; charset=utf-8");
  request.headers["x-request-id"] = "number-7";
  const blank = "<html id='blank'><body></body></html>";
  if (query.has("whole")) {
    response.end(blank);
    return;
  }
  response.setHeader("ETag", '"blank"');
  if (query.has("packed")) response.setHeader("Content-Encoding", "gzip");
  response.flushHeaders();
  response.write(query.has("packed") ? gzipSync(blank) : blank);
  response.end();
};
let server: HttpServer;

beforeAll(async () => {
  interceptResponses([sayRefusals]);
  server = await startHttpServer(answer);
});
afterAll(() => server.stop());

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(`${server.url}${path}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test.each(["/r/dead?whole", "/r/dead", "/e/nowhere?packed", "/s/dead?x", "/u/dead?whole"])(
  "%s: a dead link is told in a sentence, with its status",
  async (path) => {
    const { status, headers, text } = await ask(path, { headers: { "accept-language": "xx" } });
    expect(status).toBe(404);
    expect(text).toContain("<h1>We could not find this page</h1>");
    expect(text).not.toContain("blank");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("etag")).toBeNull();
    expect(Number(headers.get("content-length"))).toBe(Buffer.byteLength(text));
  },
);

test("in the language of the address, or else of the browser", async () => {
  const french = { "accept-language": "fr-CA,fr;q=0.9,en;q=0.5" };
  expect((await ask("/r/dead", { headers: french })).text).toContain('<html lang="fr">');
  expect((await ask("/r/dead?lang=de", { headers: french })).text).toContain('<html lang="de">');
  expect((await ask("/e/gala/es", { headers: french })).text).toContain('<html lang="es">');
});

test("what broke is told with the request's number; asking again is offered where it sends no form", async () => {
  const asked = await ask("/r/token?status=500");
  expect(asked.status).toBe(500);
  expect(asked.text).toContain("number-7");
  expect(asked.text).toContain('<a href="">Try again</a>');
  const sent = await ask("/r/token?status=503", { method: "POST", body: "x" });
  expect(sent.text).toContain("Something went wrong on our side");
  expect(sent.text).not.toContain("<a ");
});

test.each(["/verify/link", "/reset/link?x", "/invite/link", "/sign-in?next=%2Fevents", "/forgot"])(
  "%s: planners are told in English that something broke, and by the page itself that a link is dead",
  async (path) => {
    const asked = path.includes("?") ? "&" : "?";
    const broken = await ask(`${path}${asked}status=500`, { headers: { "accept-language": "fr" } });
    expect(broken.status).toBe(500);
    expect(broken.text).toContain('<html lang="en">');
    expect(broken.text).toContain("A link that was mailed to you stays as good as it was.");
    expect(broken.text).toContain("number-7");
    expect(broken.text).not.toContain("your hosts");
    expect((await ask(`${path}${asked}status=404`)).text).toContain("blank");
  },
);

test("nothing is said over an answer that speaks for itself", async () => {
  expect((await ask("/r/token?status=200")).text).toContain("blank");
  expect((await ask("/e/gala/calendar.ics?type=application/json")).text).toContain("blank");
  expect((await ask("/events/dead")).text).toContain("blank");
  expect((await ask("/verifying?status=500")).text).toContain("blank");
  expect((await ask("/r/token?status=303&whole", { redirect: "manual" })).status).toBe(303);
});

test("who asks for the headers alone gets them alone", async () => {
  const { status, text } = await ask("/r/dead", { method: "HEAD" });
  expect([status, text]).toEqual([404, ""]);
});

test.each(locales)("no word of it is markup (%s)", (lang) => {
  for (const kind of ["not_found", "broken"] as const) {
    const words = refusalDocument(kind, { lang, requestId: "7", isRetryable: true })
      .replace(/<style>.*<\/style>/, "")
      .replace(/<!?[a-z/][^<>]*>/gi, "");
    expect(words).not.toMatch(/[<>&]/);
  }
});
