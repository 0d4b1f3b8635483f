"use client";

import { Send } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import type { Board, MissingHousehold } from "@/lib/features/rsvp/board/types";
import { ConfirmSending } from "../invitations/confirm-sending";

type Props = { eventId: string; board: Board /** Whether reminders can be sent. */; canSend: boolean };

/** Who has not answered, those first that were asked longest ago: to remind by mail, or with the link by other ways. */
export function MissingCard({ eventId, board: { missing, households, timeZone }, canSend }: Props) {
  const formats = useFormats();
  const list = `/events/${eventId}/rsvps/households?show=waiting`;
  return (
    <Card aria-labelledby="missing">
      <CardHeader
        id="missing"
        title="Who is missing"
        description="Households that still owe an answer, longest first."
        actions={
          households.waiting > 0 ? (
            <LinkButton variant="ghost" size="sm" href={list}>
              All {formats.count(households.waiting)}
            </LinkButton>
          ) : null
        }
      />
      {missing.length === 0 ? (
        <CardBody>
          <p className="text-muted">
            {households.total === 0 ? "Nobody is on the list yet." : "Everybody has answered."}
          </p>
        </CardBody>
      ) : (
        <ul className="border-t border-border">
          {missing.map((household) => (
            <li
              key={household.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-border px-5 py-2.5 last:border-b-0"
            >
              <div className="min-w-0 grow basis-44">
                <Link
                  href={`/events/${eventId}/rsvps/households/${household.id}`}
                  className="inline-flex min-h-6 items-center font-medium underline-offset-4 wrap-anywhere hover:underline"
                >
                  {household.name}
                </Link>
                <p className="text-[0.9286em] text-muted">
                  {household.guestCount === 1 ? "1 person" : `${household.guestCount} people`} ·{" "}
                  {household.invitedAt ? (
                    <>
                      invited <Time at={household.invitedAt} timeZone={timeZone} format="date" />
                    </>
                  ) : (
                    "not invited by mail"
                  )}
                </p>
              </div>
              <div className="flex gap-2">
                {canSend && household.email ? <Remind eventId={eventId} household={household} /> : null}
                {household.url ? (
                  <CopyButton text={household.url} size="sm" aria-label={`Copy the link of ${household.name}`} />
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Remind({ eventId, household }: { eventId: string; household: MissingHousehold }) {
  const [key, setKey] = useState<string | null>(null);
  return (
    <ConfirmSending
      eventId={eventId}
      sendingKey={key}
      onClose={() => setKey(null)}
      audience={{ kind: "selected", householdIds: [household.id] }}
      count={{
        households: 1,
        guests: household.guestCount,
        withoutEmail: 0,
        invitedBefore: household.invitedAt ? 1 : 0,
      }}
      trigger={
        <Button
          size="sm"
          icon={<Send aria-hidden />}
          aria-label={`Remind ${household.name}`}
          onClick={() => setKey(crypto.randomUUID())}
        >
          {household.invitedAt ? "Remind" : "Invite"}
        </Button>
      }
    />
  );
}
