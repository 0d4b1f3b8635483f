import { eventLoader } from "@/lib/platform/loader";
import { listActivity } from "./data";

/** What was done at the event. It names guests, so it takes the permission to read them. */
export const loadActivity = eventLoader("guests.read", (scope, cursor?: string) => listActivity(scope, cursor));
