import { eventLoader } from "@/lib/platform/loader";
import { getGuestViews } from "./data";

/** Saved lists and how this person likes the table. */
export const loadGuestViews = eventLoader("guests.read", (scope) => getGuestViews(scope));
