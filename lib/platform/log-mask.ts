const masks: readonly [RegExp, string][] = [
  // Credentials in an address: postgresql://user:password@host.
  [/(:\/\/)[^\s/@:"']*:[^\s@"']+@/g, "$1[removed]@"],
  [/[\p{L}0-9._%+-]+(?:@|%40)[\p{L}0-9.-]+\.\p{L}{2,}/gu, "[email]"],
  // Secret links, also inside another address.
  [/(\/|%2f)(r|s|t|u|reset|verify|invite)(\/|%2f)[A-Za-z0-9._~-]{16,}/gi, "$1$2$3[token]"],
  // A link's token by itself: key, id with version, signature.
  [/\b[a-z0-9]{1,4}\.[A-Za-z0-9_-]{27}\.[A-Za-z0-9_-]{22}/g, "[token]"],
  [/([?&](?:token|key|secret|signature|password)=)[^&\s"']+/gi, "$1[removed]"],
  [/((?:session-token|csrf-token)=)[^;\s"']+/gi, "$1[removed]"],
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]+/gi, "$1 [removed]"],
  [/\b(?:sk|rk|pk|re|whsec|signkey)[_-][A-Za-z0-9_-]{10,}/g, "[key]"],
];

/** Text with e-mail addresses, secret links, secret query values and credentials replaced. */
export function maskText(text: string): string {
  return masks.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}

const secretNames =
  /^(?:.*(?:password|secret|token|cookie|credential|passphrase)|authorization|e-?mail|to-?address|reply-?to|phone|.*api-?key|dedupe-?key)$/i;
const MOST_DEPTH = 8;
const MOST_ENTRIES = 100;

/**
 * A value as it may stand in a log: every text masked, whatever a name gives away as secret or personal removed, errors
 * with their masked stacks and causes; at any depth. Never throws and never changes what it is given.
 */
export function maskValue(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return maskText(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return typeof value === "function" ? "[function]" : value;
  if (depth >= MOST_DEPTH) return "[deeper]";
  if (value instanceof Error) return maskError(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "[no date]" : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((each) => maskValue(each, depth + 1));
  if (value instanceof Map)
    return maskEntries(
      [...value].map(([key, each]) => [String(key), each]),
      depth,
    );
  if (value instanceof Set) return maskValue([...value], depth);
  return maskEntries(Object.entries(value), depth);
}

function maskEntries(entries: readonly (readonly [string, unknown])[], depth: number): Record<string, unknown> {
  const masked = entries
    .slice(0, MOST_ENTRIES)
    .map(([name, each]) => [
      maskText(name),
      secretNames.test(name) && each !== null && each !== undefined && each !== ""
        ? "[removed]"
        : maskValue(each, depth + 1),
    ]);
  return Object.fromEntries(masked);
}

function maskError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const own = "code" in error && (typeof error.code === "string" || typeof error.code === "number");
  return {
    type: name,
    message: maskText(message),
    ...(own && { code: error.code }),
    stack: maskText(stack ?? ""),
    ...(cause !== undefined && { cause: maskValue(cause, depth + 1) }),
    ...(error instanceof AggregateError && { errors: maskValue(error.errors, depth + 1) }),
  };
}
