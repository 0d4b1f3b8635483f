/** An open stream of one browser, and what it has said so far. */
export type OpenStream = {
  /** How often a name was heard of an event, or of none. */
  hints(name: string, eventId: string | null): number;
  resyncs(): number;
  close(): Promise<void>;
};

/** Opens /api/live as a browser does; resolves when the stream has begun. */
export async function openStream(url: string, cookie: string): Promise<OpenStream> {
  const closing = new AbortController();
  const response = await fetch(`${url}/api/live`, { headers: { cookie }, signal: closing.signal });
  if (response.status !== 200 || !response.body) throw new Error(`No stream: ${response.status}`);
  let said = "";
  let tellOpen: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    tellOpen = resolve;
  });
  const over = read(response.body, (text) => {
    said += text;
    if (said.includes("event: open")) tellOpen();
  });
  await Promise.race([opened, over]);
  const count = (text: string): number => said.split(text).length - 1;
  return {
    hints: (name, eventId) => count(`data: ${JSON.stringify({ name, eventId })}\n`),
    resyncs: () => count("event: resync"),
    async close() {
      closing.abort();
      await over;
    },
  };
}

/** Reads until the stream ends, or is cut off by whoever opened it. */
async function read(body: ReadableStream<Uint8Array>, tell: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  try {
    for await (const chunk of body) tell(decoder.decode(chunk, { stream: true }));
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "AbortError") throw error;
  }
}
