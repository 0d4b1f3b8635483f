/**
 * What an address is, as far as headers are concerned. Nothing here authorizes: gates do.
 * cached: the same for everybody, carries no form · secret: the address itself is the key · workspace: behind a sign-in ·
 * open: everything else (sign-in, register, an address that no page has).
 */
export type PageKind = "cached" | "secret" | "workspace" | "open";

const secret = /^\/(?:r|t|u|reset|verify|invite|address)\/./;
const cached = /^\/(?:$|e\/)/;
const eventPage = /^\/e\/[^/]+(?:\/[a-z]{2})?$/;
const workspace = /^\/(?:dashboard|events|calendar|vendors|templates|reports|settings|profile|vendor|admin)(?:\/|$)/;

export function pageKindOf(pathname: string): PageKind {
  if (secret.test(pathname)) return "secret";
  if (cached.test(pathname)) return "cached";
  return workspace.test(pathname) ? "workspace" : "open";
}

/** An event's page itself, in whatever language; its calendar and picture say for themselves how long they are kept. */
export function isEventPage(pathname: string): boolean {
  return eventPage.test(pathname);
}
