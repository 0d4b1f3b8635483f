const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const anchor = /<a\b[^>]*\bhref="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/a>/gi;

/** The links of a rendered mail with their words, each address once. */
export function linksOf(html: string): { href: string; label: string }[] {
  const links = new Map<string, string>();
  for (const [, href = "", inside = ""] of html.matchAll(anchor)) {
    const label = decode(inside.replace(/<!--[\s\S]*?-->|<[^>]*>/g, " "))
      .replace(/[\s\u200b-\u200f\u00a0\ufeff]+/g, " ")
      .trim();
    const address = decode(href);
    if (!links.has(address)) links.set(address, label || address);
  }
  return [...links].map(([href, label]) => ({ href, label }));
}

/** The mail with the address of each link put through `rewrite`; null leaves it as it is. */
export function withLinks(html: string, rewrite: (address: string) => string | null): string {
  return html.replace(anchor, (whole, href: string) => {
    const address = rewrite(decode(href));
    return address === null ? whole : whole.replace(`href="${href}"`, `href="${encode(address)}"`);
  });
}

const encode = (address: string): string => address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}
