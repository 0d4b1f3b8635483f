import { newId } from "@/lib/platform/ids";
import type { ActionDoor } from "./doors";
import type { World } from "./world";

/** The address of a page that carries an action: it is posted there, and asks for its own gate whatever the page's is. */
export function pageOf(door: ActionDoor, world: World): string {
  const [page] = door.pages.toSorted((a, b) => a.split("[").length - b.split("[").length || a.localeCompare(b));
  if (page === undefined) throw new Error(`No page of the build carries ${door.name}`);
  return fillPath(page, world);
}

/** "/events/[eventId]" in this world; what the world has no id of gets one that nothing has, and what may be left out is. */
export function fillPath(path: string, { eventId, householdId, guestId, slug, token }: World): string {
  const known: Record<string, string> = { eventId, householdId, guestId, slug, token };
  return path
    .replace(/\/\[\[\.\.\.\w+\]\]/, "")
    .replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => known[name] ?? newId());
}
