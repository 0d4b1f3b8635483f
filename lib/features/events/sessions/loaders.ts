import { eventLoader } from "@/lib/platform/loader";
import { listSessions } from "./data";

/** The sessions of an event, with how many are invited and come. */
export const loadSessions = eventLoader("event.read", (scope) => listSessions(scope));
