import { slugify } from "@/lib/platform/text";

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The first free short name for an organization: "harbour-events", else "harbour-events-2" and so on. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const base = slugify(name, 40) || "organization";
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

/** The stem under which taken short names are looked up. */
export function slugStem(name: string): string {
  return slugify(name, 40) || "organization";
}
