/** The server understood and said no: not found, not allowed, signed out. Its sentence is for the person. */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Asks one of our own JSON routes. Throws RequestRefused for a 4xx with the server's sentence, Error with one of ours for
 * anything else that is not an answer. The caller names the type that the route's loader returns.
 */
export async function fetchJson<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, { headers: { accept: "application/json" }, ...init }).catch((error: unknown) => {
    // Browsers call a lost connection a TypeError, in words of their own.
    if (error instanceof TypeError) throw new Error("The connection was lost. Try again when you are online.");
    throw error;
  });
  if (response.ok) return response.json();
  const body: unknown = await response.json().catch(() => null);
  const message = sentenceOf(body) ?? "The server did not answer as expected. Please try again.";
  if (response.status < 500) throw new RequestRefused(response.status, message);
  throw new Error(message);
}

function sentenceOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  const { error } = body;
  if (typeof error !== "object" || error === null || !("message" in error)) return null;
  return typeof error.message === "string" ? error.message : null;
}
