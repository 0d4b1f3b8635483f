export const calendarKinds = ["event", "session", "deadline"] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export const calendarKindLabels: Record<CalendarKind, string> = {
  event: "Event",
  session: "Session",
  deadline: "Answers due",
};

/** One thing in a calendar. Instants are ISO 8601 texts: the same travels as JSON. */
export type CalendarItem = {
  id: string;
  kind: CalendarKind;
  /** "Clara & Julien", "Dinner", "Answers due". */
  title: string;
  event: { id: string; name: string; isSample: boolean; isCancelled: boolean };
  startsAt: string;
  endsAt: string;
  /** The event's own zone. */
  timeZone: string;
  place: string | null;
  href: string;
};

export type CalendarEventChoice = { id: string; name: string };

/** What a span of days holds for a person. */
export type CalendarSpan = {
  items: CalendarItem[];
  /** There is more in these days than is shown. */
  isCut: boolean;
};

export type CalendarPage = CalendarSpan & {
  /** The zone that the calendar is told in: the person's. */
  timeZone: string;
  /** Today in that zone. */
  today: string;
  now: string;
  /** The day of the first thing after these, where they hold nothing; null where nothing comes. */
  nextDay: string | null;
  /** The event that it is narrowed to. */
  event: CalendarEventChoice | null;
  canCreate: boolean;
};
