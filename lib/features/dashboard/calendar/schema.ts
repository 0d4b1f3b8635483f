import { z } from "zod";
import { isId } from "@/lib/platform/ids";
import { calendarKinds } from "./types";

export const calendarViews = ["month", "week", "day", "list"] as const;
export type CalendarView = (typeof calendarViews)[number];

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const isReal = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && text >= "1970" && text < "2200";
};

/** A calendar's address. What it does not know, or knows wrongly, counts as not said. */
export const calendarQuerySchema = z.object({
  /** Null: what fits the screen, a month on a large one and a list on a phone. */
  view: z.enum(calendarViews).nullable().catch(null).default(null),
  /** Any day of what is shown; today when not said. */
  date: date.refine(isReal).nullable().catch(null).default(null),
  /** Kinds that are shown; all when none is named. */
  kind: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => calendarKinds.filter((kind) => [given].flat().includes(kind))),
  /** Only this event. */
  event: z.string().refine(isId).nullable().catch(null).default(null),
});
export type CalendarQuery = z.output<typeof calendarQuerySchema>;
