"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { useFormats } from "#formats";
import { fetchJson } from "@/components/layout/fetch-json";
import { useLive } from "@/components/layout/live/use-live";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Time } from "@/components/ui/time";
import { allMails, openMails, stateLabels } from "@/lib/features/announcements/rules/states";
import { type Announcement, type RecipientCounts, recipientStates } from "@/lib/features/announcements/types";
import type { Formats } from "@/lib/platform/i18n/formats";
import { ReportActions } from "./report-actions";

type Props = { event: { id: string; timeZone: string }; initial: Announcement; can: { draft: boolean; send: boolean } };

/** How far it is, moving by itself; and what can still be done about it. */
export function ProgressCard({ event, initial, can }: Props) {
  const formats = useFormats();
  const client = useQueryClient();
  const router = useRouter();
  const queryKey = ["announcements", "progress", initial.id];
  const { data: announcement } = useQuery({
    queryKey,
    queryFn: () => fetchJson<Announcement>(`/api/ui/announcements/${event.id}/${initial.id}/progress`),
    initialData: initial,
    // What is told of live comes at once; this is for a line that broke.
    refetchInterval: ({ state }) => (state.data?.status === "sending" ? 5_000 : false),
  });
  // What the page was made with is newer than what is left of an earlier look, before it was a draft again.
  const put = useEffectEvent((made: Announcement) => client.setQueryData(queryKey, made));
  useEffect(() => {
    put(initial);
  }, [initial]);
  useLive({ eventId: event.id }, ["announcements/announcement.changed", "mail/mailing.progressed"], () => {
    void client.invalidateQueries({ queryKey });
  });
  // The page's own rows are read again when the state changes, not with each mail.
  const [shown, setShown] = useState(initial.status);
  const reread = useEffectEvent(() => router.refresh());
  const { status, isSettled } = announcement;
  useEffect(() => {
    if (status === shown && isSettled === initial.isSettled) return;
    setShown(status);
    reread();
  }, [status, isSettled, shown, initial.isSettled]);

  const { counts, textCounts } = announcement;
  const all = allMails(counts);
  return (
    <Card>
      <CardHeader
        title="Delivery"
        description={status === "sending" ? "Sending goes on when you leave this page." : undefined}
      />
      <CardBody className="flex flex-col gap-5">
        {announcement.isSettled ? (
          <ProgressBar
            label={status === "sending" ? "Sending" : status === "cancelled" ? "Sent before it was cancelled" : "Sent"}
            value={counts.sent}
            max={all}
            tone={counts.failed > 0 ? "warning" : openMails(counts) > 0 ? "accent" : "success"}
          />
        ) : (
          <p className="text-muted">{before(announcement)}</p>
        )}
        <DefinitionList
          items={[
            ...(announcement.isSettled
              ? recipientStates.map((state) => ({
                  term: stateLabels[state],
                  value: <span className="tabular-nums">{formats.count(counts[state])}</span>,
                }))
              : []),
            ...(allMails(textCounts) > 0
              ? [{ term: "By text message", value: <span className="tabular-nums">{ofAll(textCounts, formats)}</span> }]
              : []),
            ...when(announcement).map(({ term, at }) => ({ term, value: <Time at={at} timeZone={event.timeZone} /> })),
            { term: "By", value: announcement.by },
          ]}
        />
      </CardBody>
      {can.draft ? (
        <CardFooter>
          <ReportActions eventId={event.id} announcement={announcement} can={can} />
        </CardFooter>
      ) : null}
    </Card>
  );
}

const ofAll = (counts: RecipientCounts, formats: Formats): string =>
  `${formats.count(counts.sent)} of ${formats.count(allMails(counts))} sent`;

function before({ status }: Announcement): string {
  if (status === "scheduled") return "Nothing has been sent yet. Recipients are settled when its hour comes.";
  if (status === "sending") return "It begins in a few seconds. Until then it can be taken back.";
  return status === "draft" ? "This is still being written." : "Nothing of it was sent.";
}

function when({ sendAt, requestedAt, finishedAt, cancelledAt }: Announcement): { term: string; at: string }[] {
  const moments = [
    { term: "Scheduled for", at: requestedAt ? null : sendAt },
    { term: "Sending began", at: requestedAt },
    { term: "Finished", at: finishedAt },
    { term: "Cancelled", at: cancelledAt },
  ];
  return moments.flatMap(({ term, at }) => (at ? [{ term, at }] : []));
}
