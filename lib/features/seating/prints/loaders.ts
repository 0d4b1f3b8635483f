import { eventLoader } from "@/lib/platform/loader";
import { getPrintMatter } from "../data/print";
import { escortCards } from "./name-cards";
import { unprintable } from "./unprintable";

/** What can be printed of a layout, and which letters cannot. Throws NOT_FOUND for another event's. */
export const loadPrintPage = eventLoader("seating.read", async (scope, layoutId: string) => {
  const matter = await getPrintMatter(scope, layoutId);
  return {
    roomName: matter.room.name,
    cards: { guests: matter.seated.length, households: escortCards(matter, "household").length },
    first: matter.seated[0] ?? null,
    unprintable: unprintable(matter),
  };
});
