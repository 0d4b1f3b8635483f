import type { RequestListener, ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "@/lib/testing/http-server";
import { isHtml } from "./document";
import { type HeadHandler, interceptResponses } from "./intercept-responses";

/** The ways in which an answer may begin; each says the same. */
const ways: Record<string, (response: ServerResponse) => unknown> = {
  "at once": (response) => response.setHeader("Content-Type", "text/html").end("hello"),
  "in pieces": (response) => {
    response.setHeader("Content-Type", "text/html");
    response.write("he");
    response.write(Buffer.from("l"));
    response.end("lo");
  },
  "headers first": (response) => {
    response.setHeader("Content-Type", "text/html");
    response.flushHeaders();
    response.end("hello");
  },
  "a head with words": (response) => response.writeHead(200, "Fine", { "Content-Type": "text/html" }).end("hello"),
  "a head as a list": (response) => response.writeHead(200, ["Content-Type", "text/html"]).end("hello"),
};
const everyWay = Object.keys(ways);
let handlers: HeadHandler[];
let listener: RequestListener;
let server: HttpServer;

beforeAll(async () => {
  const handler = (at: number) => () => handlers[at] ?? null;
  interceptResponses([handler(0), handler(1)]);
  server = await startHttpServer((request, response) => listener(request, response));
});
afterAll(() => server.stop());
beforeEach(() => {
  handlers = [];
  listener = ({ url = "" }, response) => ways[decodeURIComponent(url.slice(1))]?.(response);
});

async function ask(way: string, init: RequestInit = {}) {
  const response = await fetch(`${server.url}/${way}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test.each(everyWay)(
  "who lets it pass changes nothing of an answer %s, and may see and change its head",
  async (way) => {
    let seen = 0;
    handlers = [
      (response) => {
        seen++;
        response.setHeader("X-Seen", `${response.statusCode} ${isHtml(response)}`);
        return null;
      },
    ];
    const { headers, text } = await ask(way);
    expect([headers.get("x-seen"), text, seen]).toEqual(["200 true", "hello", 1]);
    expect(headers.get("content-length")).toBe(way === "at once" ? "5" : null);
  },
);

test.each(everyWay)("another body is sent in place of an answer's %s, with another status", async (way) => {
  handlers = [
    (response) => {
      response.statusCode = 410;
      return Buffer.from("gone");
    },
  ];
  const { status, headers, text } = await ask(way);
  expect([status, headers.get("content-length"), text]).toEqual([410, "4", "gone"]);
  expect((await ask(way, { method: "HEAD" })).headers.get("content-length")).toBe("4");
});

test.each(everyWay)("the body of an answer %s is dropped", async (way) => {
  handlers = [
    (response) => {
      response.statusCode = 304;
      return new Uint8Array();
    },
  ];
  const { status, headers, text } = await ask(way);
  expect([status, headers.get("content-length"), text]).toEqual([304, null, ""]);
});

test.each(everyWay)("a body is made of the whole of an answer %s, and its headers with it", async (way) => {
  handlers = [
    (response) => async (whole) => {
      response.setHeader("X-Length", whole.length);
      return Buffer.from(`${whole}, dear guests`);
    },
  ];
  const { status, headers, text } = await ask(way);
  expect([status, headers.get("x-length"), text]).toEqual([200, "5", "hello, dear guests"]);
  expect(headers.get("content-length")).toBe(String(text.length));
});

test("whoever waits for a piece or for the end hears of it, whatever becomes of the body", async () => {
  for (const body of [null, Buffer.from("other"), async (whole: Buffer) => whole]) {
    handlers = [() => body];
    const heard: string[] = [];
    await new Promise<void>((resolve, reject) => {
      listener = (_request, response) => {
        response.write("he", () => heard.push("piece"));
        response.end("llo", () => {
          heard.push("end");
          resolve();
        });
      };
      ask("").catch(reject);
    });
    expect(heard).toEqual(["piece", "end"]);
  }
});

test("the first who gives an answer a new body decides", async () => {
  handlers = [() => null, () => Buffer.from("second")];
  expect((await ask("at once")).text).toBe("second");
  handlers = [() => Buffer.from("first"), () => Buffer.from("second")];
  expect((await ask("at once")).text).toBe("first");
});

test("what compresses on its way does not reach a new body", async () => {
  handlers = [() => Buffer.from("plain")];
  // As the framework's compression does: it wraps the answer later, and sets its headers as the answer begins.
  listener = (_request, response) => {
    const { writeHead } = response;
    response.writeHead = (status: number) => {
      response.setHeader("Content-Encoding", "gzip");
      response.removeHeader("Content-Length");
      return Reflect.apply(writeHead, response, [status]);
    };
    response.flushHeaders();
    response.end("packed");
  };
  const { headers, text } = await ask("");
  expect([headers.get("content-encoding"), headers.get("content-length"), text]).toEqual([null, "5", "plain"]);
});

test("an answer that nobody wants is Node's own, and one whose new body cannot be made breaks off", async () => {
  let isWrapped: boolean | undefined;
  listener = (_request, response) => {
    isWrapped = Object.hasOwn(response, "writeHead");
    response.end("hello");
  };
  await ask("");
  expect(isWrapped).toBe(false);
  handlers = [() => () => Promise.reject(new Error("no body"))];
  await expect(ask("")).rejects.toThrow();
  expect(isWrapped).toBe(true);
});
