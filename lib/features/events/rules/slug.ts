import { slugify } from "@/lib/platform/text";

const maxLength = 60;
const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text can be the address of an event's page. */
export function isSlug(text: string): boolean {
  return text.length >= 3 && text.length <= maxLength && pattern.test(text);
}

/** The address that a name suggests; "event" when the name holds nothing Latin. */
export function suggestSlug(name: string): string {
  const slug = slugify(name, maxLength);
  if (slug === "") return "event";
  return slug.length < 3 ? `event-${slug}` : slug;
}

/** The first of `wanted`, `wanted-2`, `wanted-3`… that nobody has. */
export function firstFreeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let suffix = 2; ; suffix++) {
    const ending = `-${suffix}`;
    const slug = `${wanted.slice(0, maxLength - ending.length).replace(/-+$/, "")}${ending}`;
    if (!taken.has(slug)) return slug;
  }
}
