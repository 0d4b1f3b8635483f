import { userLoader } from "@/lib/platform/loader";
import { getChoices } from "./data";

/** How one hears of things oneself. */
export const loadChoices = userLoader(getChoices);
