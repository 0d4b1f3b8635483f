"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import { sendTestInvitationAction } from "@/lib/features/rsvp/invitations/actions";
import type { AudienceCount, audienceKinds } from "@/lib/features/rsvp/invitations/types";
import type { Formats } from "@/lib/platform/i18n/formats";
import { useRsvpAction } from "../use-rsvp-action";
import { ConfirmSending } from "./confirm-sending";

type Kind = (typeof audienceKinds)[number];
type Props = { eventId: string; counts: Record<Kind, AudienceCount>; sendingKey: string };

const labels: Record<Kind, string> = {
  uninvited: "Who has not been invited by mail",
  unanswered: "Who has not answered everything",
  all: "Everybody",
};

const describe = ({ households, guests, withoutEmail }: AudienceCount, { count, counted }: Formats): string =>
  `${counted(households, "household", "households")}, ${counted(guests, "guest", "guests")}` +
  (withoutEmail > 0 ? `; ${count(withoutEmail)} without an e-mail address` : "");

/** Chooses whom to invite, and sends. */
export function SendPanel({ eventId, counts, sendingKey }: Props) {
  const formats = useFormats();
  const [kind, setKind] = useState<Kind>("uninvited");
  const [isOpen, setOpen] = useState(false);
  const test = useRsvpAction(eventId);
  const choose = (value: string) => {
    const chosen = (Object.keys(labels) as Kind[]).find((each) => each === value);
    if (chosen) setKind(chosen);
  };
  return (
    <Card>
      <CardHeader title="Send to" description="To send to some, choose them on the page of households." />
      <CardBody>
        <RadioGroup
          name="audience"
          legend="Whom to invite"
          legendHidden
          value={kind}
          onValueChange={choose}
          options={(["uninvited", "unanswered", "all"] as const).map((value) => ({
            value,
            label: labels[value],
            description: describe(counts[value], formats),
          }))}
        />
      </CardBody>
      <CardFooter>
        <ConfirmSending
          eventId={eventId}
          audience={{ kind }}
          count={counts[kind]}
          sendingKey={isOpen ? sendingKey : null}
          onClose={() => setOpen(false)}
          trigger={
            <Button
              variant="primary"
              icon={<Send aria-hidden />}
              disabled={counts[kind].households === 0}
              onClick={() => setOpen(true)}
            >
              Send to {formats.counted(counts[kind].households, "household", "households")}
            </Button>
          }
        />
        <Button pending={test.pending} onClick={() => test.start(sendTestInvitationAction)}>
          Send a test to me
        </Button>
      </CardFooter>
    </Card>
  );
}
