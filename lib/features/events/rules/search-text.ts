import { foldText } from "@/lib/platform/text";

/** What the search of lists looks at. It begins with the name, so that a list sorted by name may sort by it. */
export function eventSearchText(event: { name: string; venueName: string | null; addressCity: string | null }): string {
  return foldText([event.name, event.venueName, event.addressCity].filter(Boolean).join(" "));
}
