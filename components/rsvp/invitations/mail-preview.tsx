"use client";

import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { MailDialog } from "../mail-dialog";

type Props = {
  eventId: string;
  mail: { subject: string; html: string; text: string; from: string };
  /** What guests will miss in it. */
  unsaid: { place: boolean; deadline: boolean };
  canUpdate: boolean;
};

/** The mail in words, and on request as its readers see it, in a frame that reaches nothing of ours. */
export function MailPreview({ eventId, mail, unsaid, canUpdate }: Props) {
  return (
    <Card>
      <CardHeader
        title="The mail"
        description="Date, place and introduction come from the event and its form."
        actions={<MailDialog subject={mail.subject} html={mail.html} />}
      />
      <CardBody className="flex flex-col gap-4">
        <Unsaid eventId={eventId} canUpdate={canUpdate} {...unsaid} />
        <DefinitionList
          items={[
            { term: "From", value: mail.from },
            { term: "Subject", value: mail.subject },
          ]}
        />
        <p className="rounded-lg bg-sunken px-4 py-3 text-[0.9286em] whitespace-pre-line wrap-anywhere">{mail.text}</p>
      </CardBody>
    </Card>
  );
}

type UnsaidProps = { eventId: string; canUpdate: boolean; place: boolean; deadline: boolean };

/** A mail cannot be called back: what is missing in it is said before. */
function Unsaid({ eventId, canUpdate, place, deadline }: UnsaidProps) {
  if (!place && !deadline) return null;
  const add = (href: string, words: string) =>
    canUpdate ? (
      <Link href={`/events/${eventId}/${href}`} className="font-semibold underline underline-offset-4">
        {words}
      </Link>
    ) : null;
  return (
    <Banner tone="warning">
      {place ? <p>It does not say where. {add("settings", "Add the place")}</p> : null}
      {deadline ? <p>It does not say until when to answer. {add("rsvps/form", "Set a deadline")}</p> : null}
    </Banner>
  );
}
