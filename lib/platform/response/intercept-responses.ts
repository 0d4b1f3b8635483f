import type { IncomingMessage, ServerResponse } from "node:http";
import { onRequest } from "./on-request";

/** What goes out in place of a body: these bytes (none drop it), or what is made of it once it is whole. */
type NewBody = Uint8Array | ((whole: Buffer) => Promise<Uint8Array>);

/**
 * Is shown an answer whose status and headers are known, before any of it is sent, and may change both. Says what goes
 * out in place of the body; null lets it pass. What makes a new body of the whole may still set headers.
 */
export type HeadHandler = (response: ServerResponse) => NewBody | null;

/**
 * Says by the request alone whether it wants to be shown the answer: null if not, and that is all it costs. Nobody has
 * seen the request yet, so it may change its headers.
 */
export type Interceptor = (request: IncomingMessage, pathname: string) => HeadHandler | null;

/**
 * Lets each of these see the answers of this process at the socket, below the framework and its compression. Of those
 * who want one answer the first that gives it a new body decides. To be called once, when the process starts.
 */
export function interceptResponses(interceptors: readonly Interceptor[]): void {
  onRequest((request, response) => {
    const pathname = request.url?.split("?", 1)[0] ?? "/";
    const handlers = interceptors
      .map((intercept) => intercept(request, pathname))
      .filter((handler) => handler !== null);
    if (handlers.length > 0) interceptResponse(response, handlers);
  });
}

function interceptResponse(response: ServerResponse, handlers: readonly HeadHandler[]): void {
  const { writeHead, flushHeaders, write, end } = response;
  const held: Uint8Array[] = [];
  let newBody: NewBody | null | undefined;
  let isEnded = false;

  const decide = () => {
    if (newBody === undefined) newBody = firstBody(handlers, response);
    return newBody;
  };
  /** Through whoever wrapped the answer after us, so that what is decided here is decided last. */
  const begin = () => {
    if (newBody === undefined) response.writeHead(response.statusCode);
  };
  const makeAndSend = async (make: (whole: Buffer) => Promise<Uint8Array>, given: readonly unknown[]) => {
    const whole = Buffer.concat(held);
    const body = whole.length === 0 ? whole : await make(whole);
    if (whole.length > 0) tellLength(response, body);
    newBody = null;
    Reflect.apply(end, response, [body, () => callBack(given)]);
  };

  // However an answer begins, Node itself calls this.
  response.writeHead = (status: number, ...more: unknown[]) => {
    takeHead(response, status, more);
    if (typeof decide() !== "function") Reflect.apply(writeHead, response, [response.statusCode]);
    return response;
  };
  response.flushHeaders = () => {
    begin();
    if (typeof newBody !== "function") Reflect.apply(flushHeaders, response, []);
  };
  response.write = (...given: unknown[]) => {
    begin();
    if (newBody === null) return Reflect.apply(write, response, given);
    if (typeof newBody === "function") hold(held, given);
    callBack(given);
    return true;
  };
  response.end = (...given: unknown[]) => {
    if (isEnded) return response;
    // Not `begin`: an answer that only now begins is told its length by Node.
    const body = decide();
    if (!body) return Reflect.apply(end, response, given);
    if (typeof body !== "function") return Reflect.apply(end, response, [body, () => callBack(given)]);
    isEnded = true;
    hold(held, given);
    makeAndSend(body, given).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    return response;
  };
}

function firstBody(handlers: readonly HeadHandler[], response: ServerResponse): NewBody | null {
  for (const handler of handlers) {
    const body = handler(response);
    if (!body) continue;
    if (typeof body !== "function") {
      for (const name of ["content-encoding", "transfer-encoding"]) response.removeHeader(name);
      tellLength(response, body);
    }
    return body;
  }
  return null;
}

/** An answer without a body (304) tells none. */
function tellLength(response: ServerResponse, { length }: Uint8Array): void {
  if (length > 0) response.setHeader("Content-Length", length);
  else response.removeHeader("content-length");
}

/** As Node takes them: a status, perhaps its words, perhaps more headers, by name or as one list of names and values. */
function takeHead(response: ServerResponse, status: number, more: readonly unknown[]): void {
  response.statusCode = status;
  for (const given of more) {
    if (typeof given === "string") response.statusMessage = given;
    else if (Array.isArray(given)) {
      for (let at = 0; at < given.length; at += 2) response.appendHeader(String(given[at]), given[at + 1]);
    } else for (const [name, value] of Object.entries(given ?? {})) response.setHeader(name, value);
  }
}

function hold(held: Uint8Array[], [part, encoding]: readonly unknown[]): void {
  if (typeof part === "string") held.push(Buffer.from(part, encoding === "latin1" ? encoding : "utf8"));
  else if (part instanceof Uint8Array) held.push(part);
}

/** Node's own callers may give one as the last of their arguments. */
function callBack(given: readonly unknown[]): void {
  const last = given.at(-1);
  if (typeof last === "function") last();
}
