"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormats } from "#formats";
import { fetchJson } from "@/components/layout/fetch-json";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Time } from "@/components/ui/time";
import type { Mailing } from "@/lib/features/rsvp/invitations/types";

type Props = { eventId: string; timeZone: string; initial: Mailing[] };

const lookAgainMilliseconds = 1_500;

const isUnderWay = ({ total, sent, failed }: Mailing): boolean => sent + failed < total;

/** The mailings with how far each is. The page may be left: the work goes on. */
export function Mailings({ eventId, timeZone, initial }: Props) {
  const formats = useFormats();
  const { data: mailings } = useQuery({
    // A new sending comes with the page; what the browser kept of before would hide it.
    queryKey: ["rsvp", "mailings", eventId, initial[0]?.occasion],
    queryFn: () => fetchJson<Mailing[]>(`/api/ui/rsvp/${eventId}/mailings`),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? lookAgainMilliseconds : false),
  });
  return (
    <Card>
      <CardHeader title="Sent so far" description="Sending goes on when you leave this page." />
      <CardBody>
        {mailings.length === 0 ? (
          <p className="text-muted">No invitation has been sent by mail yet.</p>
        ) : (
          <ul className="flex flex-col gap-5">
            {mailings.map((mailing) => (
              <li key={mailing.occasion}>
                <ProgressBar
                  label={isUnderWay(mailing) ? "Sending" : "Sent"}
                  value={mailing.sent}
                  max={mailing.total}
                  tone={mailing.failed > 0 ? "warning" : isUnderWay(mailing) ? "accent" : "success"}
                />
                <p className="mt-1.5 text-[0.9286em] text-muted">
                  <Time at={mailing.requestedAt} timeZone={timeZone} />
                  {mailing.requestedBy ? ` by ${mailing.requestedBy}` : ""}
                  {mailing.failed > 0 ? `. ${formats.count(mailing.failed)} could not be delivered.` : ""}
                </p>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
