import { eventLoader } from "@/lib/platform/loader";
import { getOverview } from "./data";

/** The first page of an event. What tells of guests is left out for those who may not read them. */
export const loadOverview = eventLoader("event.read", (scope) => getOverview(scope));
