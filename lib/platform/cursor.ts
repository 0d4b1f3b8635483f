/**
 * A position in a sorted list: the sort keys of its last row and the row's id, opaque in an address. The keys are values
 * to compare with, never trusted as anything else: a tampered cursor only shows another part of the same list.
 */
export type Cursor = { keys: (string | number | null)[]; id: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function encodeCursor({ keys, id }: Cursor): string {
  return Buffer.from(JSON.stringify([...keys, id])).toString("base64url");
}

/** Reads a cursor of `keyCount` sort keys; null for anything else, which shows the first page. */
export function decodeCursor(text: string | undefined, keyCount = 1): Cursor | null {
  if (!text || text.length > 2000) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!Array.isArray(parts) || parts.length !== keyCount + 1) return null;
  const id: unknown = parts.at(-1);
  const keys = parts.slice(0, -1).filter(isKey);
  return typeof id === "string" && uuid.test(id) && keys.length === keyCount ? { keys, id } : null;
}

function isKey(value: unknown): value is string | number | null {
  return value === null || typeof value === "string" || typeof value === "number";
}
