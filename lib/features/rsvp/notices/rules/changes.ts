import type { KnownTimes } from "@/lib/features/events/notices/types";
import { formatSpan } from "@/lib/platform/i18n/format";
import { zoneName } from "@/lib/platform/i18n/formats";
import type { TimeChange } from "../types";

type Span = { startsAt: string; endsAt: string };

/**
 * What differs between what guests know and what holds now, in a language; nothing when it was changed back. `sessionIds`
 * are those that the reader is asked to: of others they hear nothing. A session that is new is told by the invitation,
 * not here.
 */
export function changesOf(
  known: KnownTimes,
  present: KnownTimes,
  locale: string,
  sessionIds: ReadonlySet<string> | null = null,
): TimeChange[] {
  const changes: TimeChange[] = [];
  const at = (span: Span, { timeZone }: KnownTimes): string => whenInWords(span, timeZone, locale);
  const isElsewhen = (a: Span, b: Span): boolean => a.startsAt !== b.startsAt || a.endsAt !== b.endsAt;
  const event = { sessionId: null, name: null };
  if (isElsewhen(known, present) || known.timeZone !== present.timeZone) {
    changes.push({ ...event, what: "when", before: at(known, known), now: at(present, present) });
  }
  if (known.where !== present.where) {
    changes.push({ ...event, what: "where", before: known.where, now: present.where });
  }
  for (const was of known.sessions) {
    if (sessionIds && !sessionIds.has(was.id)) continue;
    const is = present.sessions.find(({ id }) => id === was.id);
    const session = { sessionId: was.id, name: is?.name ?? was.name };
    if (!is) continue;
    if (isElsewhen(was, is)) {
      changes.push({ ...session, what: "when", before: at(was, known), now: at(is, present) });
    }
    if (was.place !== is.place) changes.push({ ...session, what: "where", before: was.place, now: is.place });
  }
  return changes;
}

/** A span in full words with its zone: what is told of a day must name the day. */
function whenInWords({ startsAt, endsAt }: Span, timeZone: string, locale: string): string {
  const [from, until] = [new Date(startsAt), new Date(endsAt)];
  const span = formatSpan(from, until, timeZone, locale, { dateStyle: "full", timeStyle: "short" });
  return `${span} ${zoneName(from, timeZone, locale)}`;
}
