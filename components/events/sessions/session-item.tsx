import Link from "next/link";
import type { ReactNode } from "react";
import { useFormats } from "#formats";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { type SessionItem as Session, sessionKindLabels } from "@/lib/features/events/sessions/types";
import type { EventHeader } from "@/lib/features/events/types";
import type { Formats } from "@/lib/platform/i18n/formats";
import { wallClockOf } from "@/lib/platform/zones";
import { EventDates } from "../event-dates";
import { SessionMenu } from "./session-menu";

type SessionItemProps = { event: EventHeader; session: Session; guestCount: number };

/** Its kind says nothing that its name does not say. */
const isNamedAfter = ({ name, kind }: Session): boolean =>
  name.toLowerCase().includes(sessionKindLabels[kind].toLowerCase());

/** One part of the event with its numbers. */
export function SessionItem({ event, session, guestCount }: SessionItemProps) {
  const formats = useFormats();
  const { id, timeZone, can } = event;
  const guests = `/events/${id}/guests?session=${session.id}`;
  return (
    <Card className="p-5">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="flex flex-wrap items-center gap-2 text-[1.0714em] wrap-anywhere">
            {session.name}
            {isNamedAfter(session) ? null : <Badge>{sessionKindLabels[session.kind]}</Badge>}
          </h2>
          <p className="mt-0.5 text-muted">
            <EventDates startsAt={session.startsAt} endsAt={session.endsAt} timeZone={timeZone} />
          </p>
        </div>
        {can.update || can.writeGuests ? (
          <SessionMenu
            eventId={id}
            timeZone={timeZone}
            guestCount={guestCount}
            can={{ update: can.update, writeGuests: can.writeGuests }}
            session={{
              ...session,
              startsAt: wallClockOf(session.startsAt, timeZone),
              endsAt: wallClockOf(session.endsAt, timeZone),
            }}
          />
        ) : null}
      </div>
      <DefinitionList
        className="mt-4"
        items={[
          { term: "Place", value: session.place },
          {
            term: "Invited",
            value: (
              <Count href={can.readGuests ? guests : null}>
                {formats.count(session.invitedCount)} of {formats.count(guestCount)} guests
                {session.invitesAll ? ", new ones by themselves" : ""}
              </Count>
            ),
          },
          {
            term: "Coming",
            value: (
              <Count href={can.readGuests ? `${guests}&answer=accepted` : null}>
                {formats.count(session.acceptedCount)}
                {session.capacity === null
                  ? ", no limit"
                  : ` of ${formats.count(session.capacity)} places, ${placesLeft(session, formats)}`}
              </Count>
            ),
          },
          ...(session.description
            ? [{ term: "For guests", value: <span className="whitespace-pre-line">{session.description}</span> }]
            : []),
        ]}
      />
    </Card>
  );
}

function placesLeft({ capacity, acceptedCount }: Session, formats: Formats): string {
  const left = (capacity ?? 0) - acceptedCount;
  return left <= 0 ? "full" : `${formats.count(left)} left`;
}

function Count({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href) return children;
  return (
    <Link href={href} className="tabular-nums underline decoration-1 underline-offset-4 hover:decoration-2">
      {children}
    </Link>
  );
}
