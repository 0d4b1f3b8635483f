import type { ListedPage } from "../types";
import { addressIn, otherAddresses } from "./languages";

/**
 * A sitemap of the start page and of listed events, each with its other languages (sitemaps.org 0.9). `whole` makes a
 * path an address.
 */
export function sitemap(pages: readonly ListedPage[], whole: (path: string) => string): string {
  const events = pages.map(({ slug, locale }) => {
    const others = Object.entries(otherAddresses(slug, locale)).map(
      ([lang, path]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${text(whole(path))}"/>`,
    );
    return `<url><loc>${text(whole(addressIn(slug)))}</loc>${others.join("")}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    `<url><loc>${text(whole("/"))}</loc></url>`,
    ...events,
    "</urlset>\n",
  ].join("\n");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

const text = (value: string): string => value.replace(/[&<>"']/g, (character) => entities[character] ?? character);
