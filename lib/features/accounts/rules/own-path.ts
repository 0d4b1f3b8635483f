/** Where a sign-in leads when nothing else was asked for. */
export const homePath = "/dashboard";

/**
 * A path of ours to go on to, from a `next` parameter that anybody could have written. Other origins, protocol-relative
 * addresses, tricks with backslashes or control characters, and the API become the home page.
 */
export function ownPath(next: unknown): string {
  if (typeof next !== "string" || next.length > 500 || !next.startsWith("/")) return homePath;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, which turns "/\t/evil" into "//evil"
  if (/[\\\u0000-\u001f\u007f]/.test(next) || next.startsWith("//")) return homePath;
  const base = "https://own.invalid";
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  if (!url || url.origin !== base) return homePath;
  if (url.pathname.startsWith("//") || /^\/(api|sign-in)(\/|$)/.test(url.pathname)) return homePath;
  return `${url.pathname}${url.search}${url.hash}`;
}
