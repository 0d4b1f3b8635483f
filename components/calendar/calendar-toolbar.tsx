import { ChevronLeft, ChevronRight, X } from "lucide-react";
import Link from "next/link";
import { useFormats } from "#formats";
import { cn } from "@/components/ui/cn";
import { LinkButton } from "@/components/ui/link-button";
import { calendarHref, spanTitle, stepFrom } from "@/lib/features/dashboard/calendar/rules";
import { type CalendarQuery, type CalendarView, calendarViews } from "@/lib/features/dashboard/calendar/schema";
import {
  type CalendarEventChoice,
  type CalendarKind,
  calendarKindLabels,
  calendarKinds,
} from "@/lib/features/dashboard/calendar/types";
import { KindMark } from "./kind-mark";

type Props = { query: CalendarQuery; date: string; today: string; event: CalendarEventChoice | null };

const viewLabels: Record<CalendarView, string> = { month: "Month", week: "Week", day: "Day", list: "List" };
const choice =
  "flex min-h-8 items-center gap-1.5 rounded-md px-2.5 text-[0.9286em] text-muted hover:bg-hover hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-ink pointer-coarse:min-h-11";

/** Without a choice: a month where there is room, else a list. */
const usual: Partial<Record<CalendarView, string>> = {
  month: "md:bg-accent-soft md:font-medium md:text-accent-ink",
  list: "max-md:bg-accent-soft max-md:font-medium max-md:text-accent-ink",
};

/** Where in time, how it is shown, and what: all of it links, so that the address holds it. */
export function CalendarToolbar({ query, date, today, event }: Props) {
  const formats = useFormats();
  const view = query.view ?? "month";
  const to = (change: Partial<CalendarQuery>): string => calendarHref({ ...query, ...change });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-border px-4 py-3">
      <div className="flex items-center gap-1">
        <LinkButton
          href={to({ date: stepFrom(view, date, -1) })}
          scroll={false}
          aria-label={`Previous ${stepName(view)}`}
        >
          <ChevronLeft aria-hidden />
        </LinkButton>
        <LinkButton href={to({ date: null })} scroll={false} aria-current={date === today ? "date" : undefined}>
          Today
        </LinkButton>
        <LinkButton href={to({ date: stepFrom(view, date, 1) })} scroll={false} aria-label={`Next ${stepName(view)}`}>
          <ChevronRight aria-hidden />
        </LinkButton>
      </div>
      <h2 className="min-w-0 grow text-[1.0714em]" aria-live="polite">
        {spanTitle(view, date, formats)}
      </h2>
      <nav aria-label="View">
        <ul className="flex gap-1">
          {calendarViews.map((each) => (
            <li key={each}>
              <Link
                href={to({ view: each })}
                scroll={false}
                aria-current={each === query.view ? "true" : undefined}
                className={cn(choice, query.view === null && usual[each])}
              >
                {viewLabels[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label="Shown" className="flex w-full flex-wrap items-center gap-x-1 gap-y-1">
        <ul className="flex flex-wrap gap-1">
          {calendarKinds.map((kind) => (
            <li key={kind}>
              <Link
                href={to({ kind: toggled(query.kind, kind) })}
                scroll={false}
                aria-current={isShown(query.kind, kind) ? "true" : undefined}
                className={choice}
              >
                <KindMark kind={kind} />
                {kindNames[kind]}
                <span className="sr-only">{isShown(query.kind, kind) ? ": shown" : ": hidden"}</span>
              </Link>
            </li>
          ))}
        </ul>
        {query.event ? (
          <LinkButton variant="soft" size="sm" href={to({ event: null })} icon={<X aria-hidden />}>
            Only {event?.name ?? "an event you cannot see"}
          </LinkButton>
        ) : null}
      </nav>
    </div>
  );
}

const kindNames: Record<CalendarKind, string> = {
  event: `${calendarKindLabels.event}s`,
  session: `${calendarKindLabels.session}s`,
  deadline: calendarKindLabels.deadline,
};

const stepName = (view: CalendarView): string => (view === "week" || view === "day" ? view : "month");

const isShown = (kinds: readonly CalendarKind[], kind: CalendarKind): boolean =>
  kinds.length === 0 || kinds.includes(kind);

/** None named means all; hiding the last one shows all again. */
function toggled(kinds: readonly CalendarKind[], kind: CalendarKind): CalendarKind[] {
  const next = calendarKinds.filter((each) => (each === kind ? !isShown(kinds, kind) : isShown(kinds, each)));
  return next.length === calendarKinds.length ? [] : next;
}
