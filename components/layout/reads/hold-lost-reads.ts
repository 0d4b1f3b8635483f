import { readHeld } from "./lost-reads";

/** What the framework's router sends along when it reads a page's server components. */
const marks = { read: "rsc", ahead: "next-router-prefetch", action: "next-action" };

/**
 * Holds the router's own reads that get no answer, until they are tried again. Left to itself the framework leaves the
 * page for the browser's own about the lost connection (or a proxy's about the server), and with it the list that was
 * there, the search that was typed and what was chosen. It has no place to say otherwise except the request. Returns
 * how to stop.
 */
export function holdLostReads(): () => void {
  const { fetch: send } = window;
  const holding: typeof fetch = (input, init) => {
    const path = pathRead(input, init);
    return path === null ? send(input, init) : readHeld(path, () => ask(send, input, init), init?.signal);
  };
  window.fetch = holding;
  return () => {
    if (window.fetch === holding) window.fetch = send;
  };
}

/** The path of the page that is read; null for anything else, and for what is only fetched ahead. */
function pathRead(input: RequestInfo | URL, init?: RequestInit): string | null {
  const headers = new Headers(init?.headers);
  if (!headers.has(marks.read) || headers.has(marks.ahead) || headers.has(marks.action)) return null;
  return new URL(input instanceof Request ? input.url : input, location.href).pathname;
}

async function ask(send: typeof fetch, input: RequestInfo | URL, init?: RequestInit): Promise<Response | null> {
  try {
    const answer = await send(input, init);
    return answer.status >= 500 ? null : answer;
  } catch (error) {
    // Browsers call a lost connection a TypeError, each in words of its own.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
