import type { OrgScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { orgLoader } from "@/lib/platform/loader";
import { findNext, getCalendarFrame, listCalendar } from "./data";
import { dayIn, instantsOf, spanOf } from "./rules";
import { type CalendarQuery, calendarQuerySchema } from "./schema";
import type { CalendarPage } from "./types";

type Address = Record<string, string | string[] | undefined>;

/** The calendar as its address names it: only the days that are shown are read. */
export const loadCalendar = orgLoader(null, (scope, address: Address) =>
  read(scope, calendarQuerySchema.parse(address)),
);

async function read(scope: OrgScope, query: CalendarQuery): Promise<CalendarPage & { query: CalendarQuery }> {
  const at = now();
  const { timeZone, event } = await getCalendarFrame(scope, query.event);
  const today = dayIn(at, timeZone);
  // Without a view both are on the page, and the month holds the list's days.
  const span = instantsOf(spanOf(query.view ?? "month", query.date ?? today), timeZone);
  // An event that the person may not see narrows to nothing.
  const wanted = { ...span, kinds: query.kind, eventId: query.event };
  const found = await listCalendar(scope, wanted);
  const nextAt = found.items.length === 0 ? await findNext(scope, wanted) : null;
  const nextDay = nextAt && dayIn(nextAt, timeZone);
  const canCreate = scope.can("event.create");
  return { ...found, query, timeZone, today, now: at.toISOString(), nextDay, event, canCreate };
}
