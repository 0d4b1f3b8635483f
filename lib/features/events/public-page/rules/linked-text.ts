/** `at` is where in the text it begins. */
export type TextPart = { at: number; text: string; href: string | null };

const schemes = /^(?:https?:\/\/|mailto:|tel:)/i;
const addresses = /(?:https?:\/\/|mailto:|tel:)[^\s<>"]+/gi;
/** What ends a sentence rather than an address. */
const trailing = /[.,;:!?…)\]}'’”»]+$/u;

/** An address that may be a link: http(s), mailto or tel. Null for anything else, scripts among it. */
export function safeLink(address: string | null): string | null {
  const trimmed = address?.trim() ?? "";
  if (!schemes.test(trimmed) || /\s/.test(trimmed)) return null;
  return URL.canParse(trimmed) ? trimmed : null;
}

/** A planner's text with the addresses in it as links; everything else stays text. */
export function linkedText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(addresses)) {
    const address = found.replace(trailing, "");
    const href = safeLink(address);
    if (!href) continue;
    if (index > end) parts.push({ at: end, text: text.slice(end, index), href: null });
    parts.push({ at: index, text: linkLabel(address), href });
    end = index + address.length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end), href: null });
  return parts;
}

/** What a link says: the site's name, the address to write to, the number to call. */
export function linkLabel(href: string): string {
  if (/^(?:mailto|tel):/i.test(href)) return href.replace(/^\w+:/, "").replace(/\?.*$/, "");
  const { hostname, pathname } = new URL(href);
  const site = hostname.replace(/^www\./, "");
  return pathname.length > 1 && pathname.length <= 24 ? `${site}${pathname.replace(/\/$/, "")}` : site;
}

/** Whether a link leads away from the page: it opens beside it. */
export const isWebLink = (href: string): boolean => /^https?:/i.test(href);

/** The paragraphs of a text, with where each begins: an empty line ends one. */
export function paragraphsOf(text: string): { at: number; text: string }[] {
  return [...text.matchAll(/\S(?:(?!\r?\n[ \t]*\r?\n)[\s\S])*/g)].map(({ 0: paragraph, index }) => ({
    at: index,
    text: paragraph.trimEnd(),
  }));
}
