import type { NavEntry } from "./shell-types";

/** The entry that a page lies under: the one with the longest address that the page's begins with. */
export function currentEntry(nav: readonly NavEntry[], pathname: string): NavEntry | undefined {
  return nav
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
}
