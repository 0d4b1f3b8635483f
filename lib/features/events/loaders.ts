import { eventLoader, orgLoader } from "@/lib/platform/loader";
import { getEventDefaults, getEventDetails, getEventHeader, getEventStanding } from "./data";
import { listEvents } from "./list/data";
import { eventFilterSchema } from "./list/schema";

/** The event as the head of its pages shows it, with its tabs and what the person may do. */
export const loadEventHeader = eventLoader("event.read", (scope) => getEventHeader(scope));

/** The event's details, for the form that edits them. */
export const loadEventDetails = eventLoader("event.update", (scope) => getEventDetails(scope));

/** What can be done to the event's state, and whom it reaches. */
export const loadEventStanding = eventLoader("event.update", (scope) => getEventStanding(scope));

/** The list of events under the filters of an address, as the framework parsed it. */
export const loadEventList = orgLoader(null, (scope, query: Record<string, string | string[] | undefined>) =>
  listEvents(scope, eventFilterSchema.parse(query)),
);

/** What the form for a new event begins with. */
export const loadEventDefaults = orgLoader("event.create", (scope) => getEventDefaults(scope));
