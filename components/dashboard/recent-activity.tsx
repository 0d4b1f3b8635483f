import Link from "next/link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { ActivityEntry } from "@/lib/features/dashboard/types";

type Props = { entries: readonly ActivityEntry[]; timeZone: string };

/** What was done lately, over all events; each entry leads to its event's log. */
export function RecentActivity({ entries, timeZone }: Props) {
  return (
    <Card aria-labelledby="activity">
      <CardHeader id="activity" title="Recent activity" />
      {entries.length === 0 ? (
        <CardBody>
          <p className="text-muted">Nothing has happened yet.</p>
        </CardBody>
      ) : (
        <ol className="border-t border-border">
          {entries.map((entry) => (
            <li key={entry.id} className="border-b border-border px-5 py-2.5 last:border-b-0">
              <p className="wrap-anywhere">
                <span className="font-medium">{entry.actor ?? "Marquee"}</span> {entry.text}
              </p>
              <p className="flex flex-wrap gap-x-2 text-[0.9286em] text-muted">
                <Link
                  href={`/events/${entry.eventId}/activity`}
                  className="inline-flex min-h-6 items-center underline-offset-4 hover:underline"
                >
                  {entry.eventName}
                </Link>
                <span className="flex items-center">
                  <Time at={entry.at} timeZone={timeZone} />
                </span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
