"use client";

import { Download, ExternalLink } from "lucide-react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyButton } from "@/components/ui/copy-button";
import { renewHouseholdLinkAction } from "@/lib/features/guests/households/actions";
import { useRsvpAction } from "../use-rsvp-action";

type Props = { eventId: string; household: { state: { household: { id: string; name: string } } }; url: string };

/** The household's own link: to copy, to print, to replace. */
export function HouseholdLink({ eventId, household, url }: Props) {
  const { id, name } = household.state.household;
  const { run } = useRsvpAction(eventId);
  const code = `/api/ui/rsvp/${eventId}/households/${id}/qr`;
  return (
    <Card>
      <CardHeader title="Link" description="Whoever opens it answers for this household." />
      <CardBody className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-2">
          <CopyButton text={url} variant="primary" />
          <a href={url} target="_blank" rel="noreferrer" className={buttonStyle()}>
            <ExternalLink aria-hidden />
            Open
          </a>
          <a href={`${code}?format=png`} download className={buttonStyle()}>
            <Download aria-hidden />
            Code (PNG)
          </a>
          <a href={`${code}?format=svg`} download className={buttonStyle()}>
            <Download aria-hidden />
            Code (SVG)
          </a>
        </div>
        <div>
          <ConfirmDialog
            title={`Give ${name} a new link?`}
            consequence="Every link they have, in mails and on paper, stops working at once. Their answers stay. Send or print the new link for them."
            confirmLabel="Renew the link"
            trigger={<Button variant="ghost">Renew the link …</Button>}
            onConfirm={() => run(renewHouseholdLinkAction, { householdId: id })}
          />
        </div>
      </CardBody>
    </Card>
  );
}
