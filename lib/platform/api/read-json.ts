/** A request's body as JSON; undefined when it is none, or longer than `mostBytes`. Never holds more than that. */
export async function readJson(request: Request, mostBytes: number): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes || !request.body) return undefined;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
