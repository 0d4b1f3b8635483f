/** The keys that say which page of a list is shown; any change of what is listed starts at the first page again. */
const positionKeys = ["cursor", "after", "before", "page"];

type Change = string | readonly string[] | null;

/** The address of a list with some of its keys changed. Null or an empty value takes the key out. */
export function listHref(pathname: string, current: URLSearchParams, changes: Record<string, Change>): string {
  const next = new URLSearchParams(current);
  for (const key of positionKeys) if (!(key in changes)) next.delete(key);
  for (const [key, change] of Object.entries(changes)) {
    next.delete(key);
    const values = typeof change === "string" ? [change] : (change ?? []);
    for (const value of values) if (value !== "") next.append(key, value);
  }
  const query = next.toString();
  return query ? `${pathname}?${query}` : pathname;
}

export type SortDirection = "ascending" | "descending";

/** Reads `name` or `-name`; null when the list is sorted by another column. */
export function sortDirection(sort: string | null, column: string): SortDirection | null {
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : null;
}
