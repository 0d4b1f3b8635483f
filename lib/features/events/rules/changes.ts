type Plain = string | number | boolean | null;
type Values = Record<string, unknown>;

/** What differs, as an audit entry keeps it: before and after, of the fields that changed. Null when nothing did. */
export function changesBetween(
  before: Values,
  after: Values,
): { before: Record<string, Plain>; after: Record<string, Plain> } | null {
  const was: Record<string, Plain> = {};
  const is: Record<string, Plain> = {};
  for (const [field, value] of Object.entries(after)) {
    const [old, now] = [plain(before[field]), plain(value)];
    if (old === now) continue;
    was[field] = old;
    is[field] = now;
  }
  return Object.keys(is).length > 0 ? { before: was, after: is } : null;
}

function plain(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value);
}
