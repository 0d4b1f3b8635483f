import { notFoundError } from "@/lib/platform/errors";
import { eventLoader } from "@/lib/platform/loader";
import { listChoices } from "./data/choices";
import { listSeatingGuests } from "./data/guests";
import { getPlan } from "./data/plan";
import { findLayout } from "./data/room";
import { getTablePage } from "./data/table-page";
import { countComing, getSeatingReadiness, listLayouts, listLayoutsElsewhere } from "./layouts/data";

/** What one may do about seating here. */
export const loadSeatingAbilities = eventLoader("seating.read", async (scope) => ({
  write: scope.can("seating.write"),
  readGuests: scope.can("guests.read"),
}));

/** The event's layouts, and how many guests are coming. */
export const loadLayouts = eventLoader("seating.read", async (scope) => {
  const [layouts, coming] = await Promise.all([listLayouts(scope), countComing(scope)]);
  return { layouts, coming };
});

/** What a new layout can be for, and layouts elsewhere to copy: of other events for those who work on all of them. */
export const loadLayoutChoices = eventLoader("seating.write", async (scope) => {
  const [{ sessions }, elsewhere] = await Promise.all([
    listChoices(scope),
    scope.can("event.create") ? listLayoutsElsewhere(scope) : [],
  ]);
  return { sessions, elsewhere };
});

/** A layout with everything in it and everybody who may sit there. Throws NOT_FOUND for another event's. */
export const loadSeatingPlan = eventLoader("seating.read", async (scope, layoutId: string) => {
  const layout = await findLayout(scope, layoutId);
  if (!layout) throw notFoundError();
  const [plan, guests, { tags }] = await Promise.all([
    getPlan(scope, layoutId),
    listSeatingGuests(scope, layout.sessionId),
    listChoices(scope),
  ]);
  if (!plan) throw notFoundError();
  return {
    plan,
    guests,
    tags,
    layout: { sessionId: layout.sessionId, releasedAt: layout.releasedAt },
    can: { write: scope.can("seating.write"), readGuests: scope.can("guests.read") },
  };
});

/** Tables one by one, behind a number. Throws NOT_FOUND for another event's layout. */
export const loadTablePage = eventLoader("seating.read", async (scope, layoutId: string, after: number) => {
  const page = await getTablePage(scope, layoutId, after);
  if (!page) throw notFoundError();
  return page;
});

/** How far the seating is; null without a layout. */
export const loadSeatingReadiness = eventLoader("seating.read", (scope) => getSeatingReadiness(scope));
