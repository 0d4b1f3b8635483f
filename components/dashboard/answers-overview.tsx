import Link from "next/link";
import { useFormats } from "#formats";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ColumnChart } from "@/components/ui/column-chart";
import { Donut } from "@/components/ui/donut";
import type { Totals, TrendWeek, UpcomingEvent } from "@/lib/features/dashboard/types";

type Props = { totals: Totals; events: readonly UpcomingEvent[] };

const cell = "py-1.5 pl-3 text-right tabular-nums";
const weekStyle = { day: "numeric", month: "short" } as const;

/** How the guests of all events ahead stand, and event by event; each number of an event leads to its list. */
export function AnswersOverview({ totals, events }: Props) {
  const formats = useFormats();
  const answered = totals.accepted + totals.tentative + totals.declined;
  const only = totals.events === 1 ? (events.find(({ isSample }) => !isSample) ?? events[0]) : undefined;
  // Of one event its guests; of several their list, which has the numbers event by event.
  const listOf = (answer: string) => (only ? `/events/${only.id}/guests?answer=${answer}` : "/events");
  const shown = events.filter(({ answers }) => answers && answers.guests > 0);
  return (
    <Card aria-labelledby="answers">
      <CardHeader id="answers" title="Answers over all events" />
      <CardBody className="flex flex-col gap-5">
        {totals.guests === 0 ? (
          <p className="text-muted">No guests yet. Their answers are counted here as they arrive.</p>
        ) : (
          <Donut
            title="Answers of all guests"
            middle={formats.count(answered)}
            middleNote={`of ${formats.count(totals.guests)} answered`}
            parts={[
              { label: "Coming", value: totals.accepted, tone: "good", href: listOf("accepted") },
              { label: "Maybe", value: totals.tentative, tone: "fair", href: listOf("tentative") },
              { label: "Not coming", value: totals.declined, tone: "poor", href: listOf("declined") },
              { label: "Not answered", value: totals.waiting, tone: "rest", href: listOf("pending") },
            ]}
          />
        )}
        {shown.length > 0 ? (
          <table className="w-full text-[0.9286em]">
            <caption className="sr-only">Answers by event</caption>
            <thead>
              <tr className="text-muted">
                <th scope="col" className="py-1.5 text-left font-normal">
                  Event
                </th>
                <th scope="col" className={`${cell} font-normal`}>
                  Guests
                </th>
                <th scope="col" className={`${cell} font-normal`}>
                  Coming
                </th>
                <th scope="col" className={`${cell} font-normal`}>
                  Not answered
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((event) => (
                <EventRow key={event.id} event={event} />
              ))}
            </tbody>
          </table>
        ) : null}
      </CardBody>
    </Card>
  );
}

function EventRow({ event: { id, name, answers, isSample } }: { event: UpcomingEvent }) {
  if (!answers) return null;
  const list = `/events/${id}/guests`;
  return (
    <tr className="border-t border-border">
      <th scope="row" className="w-full py-1.5 text-left align-top font-medium wrap-anywhere">
        <Link href={`/events/${id}/rsvps`} className="inline-block min-h-6 underline-offset-4 hover:underline">
          {name}
          {isSample ? <span className="font-normal text-muted"> · sample</span> : null}
        </Link>
      </th>
      <Count href={list} value={answers.guests} what={`guests of ${name}`} />
      <Count href={`${list}?answer=accepted`} value={answers.accepted} what={`coming to ${name}`} />
      <Count href={`${list}?answer=pending`} value={answers.waiting} what={`not answered for ${name}`} />
    </tr>
  );
}

function Count({ href, value, what }: { href: string; value: number; what: string }) {
  const formats = useFormats();
  return (
    <td className={cell}>
      <Link
        href={href}
        className="inline-flex min-h-6 min-w-6 items-center justify-end underline-offset-4 hover:underline"
      >
        {formats.count(value)}
        <span className="sr-only"> {what}</span>
      </Link>
    </td>
  );
}

/** Guests who answered, week by week. */
export function AnswersTrend({ weeks }: { weeks: readonly TrendWeek[] }) {
  const formats = useFormats();
  const isEmpty = weeks.every(({ accepted, declined }) => accepted + declined === 0);
  return (
    <Card aria-labelledby="trend">
      <CardHeader id="trend" title="Answers by week" description="Guests who answered, over the last eight weeks." />
      <CardBody>
        {isEmpty ? (
          <p className="text-muted">Nobody has answered in the last eight weeks.</p>
        ) : (
          <ColumnChart
            title="Guests who answered, by week"
            labelHead="Week of"
            series={[
              { label: "Coming", tone: "good" },
              { label: "Not coming", tone: "poor" },
            ]}
            columns={weeks.map(({ week, accepted, declined }) => ({
              label: formats.date(new Date(`${week}T00:00:00Z`), "UTC", weekStyle),
              values: [accepted, declined],
            }))}
          />
        )}
      </CardBody>
    </Card>
  );
}
