import { eventLoader } from "@/lib/platform/loader";
import { getFormEditor } from "./data";

/** How guests are asked: settings, meals, questions. */
export const loadFormEditor = eventLoader("guests.read", (scope) => getFormEditor(scope));
