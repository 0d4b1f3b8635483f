"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useSelection } from "@/components/ui/selection";
import type { InvitedHousehold } from "@/lib/features/rsvp/invitations/types";
import { ConfirmSending } from "./confirm-sending";

type Props = {
  eventId: string;
  households: readonly InvitedHousehold[];
  /** Comes with the page, and a new one after each sending. */
  sendingKey: string;
};

/** Sends the invitation to the selected households, after saying whom that reaches. */
export function SendToSelected({ eventId, households, sendingKey }: Props) {
  const { selected, clear } = useSelection();
  const [isOpen, setOpen] = useState(false);
  const meant = households.filter(({ id }) => selected.includes(id));
  const reached = meant.filter(({ email }) => email !== null);
  return (
    <ConfirmSending
      eventId={eventId}
      sendingKey={isOpen ? sendingKey : null}
      onClose={() => setOpen(false)}
      onSent={clear}
      audience={{ kind: "selected", householdIds: [...selected] }}
      count={{
        households: reached.length,
        guests: reached.reduce((sum, { guestCount }) => sum + guestCount, 0),
        withoutEmail: meant.length - reached.length,
        invitedBefore: reached.filter(({ invitedAt }) => invitedAt !== null).length,
      }}
      trigger={
        <Button variant="primary" size="sm" icon={<Send aria-hidden />} onClick={() => setOpen(true)}>
          Send invitation
        </Button>
      }
    />
  );
}
