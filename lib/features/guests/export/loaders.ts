import { eventLoader } from "@/lib/platform/loader";
import { listExports } from "./data";

/** One's own files of this event's guests: ready, or being written. */
export const loadExports = eventLoader("guests.read", (scope) => listExports(scope));
