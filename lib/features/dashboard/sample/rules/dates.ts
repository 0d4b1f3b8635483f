import { Temporal } from "temporal-polyfill";
import { sampleSessions } from "./texts";

const weeksAhead = 7;
const deadlineDays = 12;

export type SampleDates = {
  sessions: { startsAt: Date; endsAt: Date }[];
  startsAt: Date;
  endsAt: Date;
  /** When it was begun, and when its invitations went out. */
  createdAt: Date;
  invitedAt: Date;
  deadline: Date;
};

/** The sample's dates from today: a Saturday seven weeks ahead, invitations a month ago, answers due in twelve days. */
export function sampleDates(now: Date, timeZone: string): SampleDates {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const later = today.add({ weeks: weeksAhead });
  const saturday = later.add({ days: (6 - later.dayOfWeek + 7) % 7 });
  const at = (day: Temporal.PlainDate, time: string): Date =>
    new Date(day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds);
  const sessions = sampleSessions.map(({ day, from, to }) => {
    const on = saturday.add({ days: day });
    return { startsAt: at(on, from), endsAt: at(to < from ? on.add({ days: 1 }) : on, to) };
  });
  return {
    sessions,
    startsAt: new Date(Math.min(...sessions.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...sessions.map(({ endsAt }) => endsAt.getTime()))),
    createdAt: at(today.subtract({ days: 60 }), "10:00"),
    invitedAt: at(today.subtract({ days: 33 }), "09:30"),
    deadline: at(today.add({ days: deadlineDays }), "23:59"),
  };
}
