import { readBody } from "./read-body";

/** A request's body as JSON; undefined when it is none, or longer than `mostBytes`. */
export async function readJson(request: Request, mostBytes: number): Promise<unknown> {
  const body = await readBody(request, mostBytes);
  if (!body) return undefined;
  try {
    return JSON.parse(body.toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
