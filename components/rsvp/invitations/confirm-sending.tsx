"use client";

import type { ReactNode } from "react";
import { useFormats } from "#formats";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { sendInvitationsAction } from "@/lib/features/rsvp/invitations/actions";
import type { Audience, AudienceCount } from "@/lib/features/rsvp/invitations/types";
import { useRsvpAction } from "../use-rsvp-action";

type Props = {
  eventId: string;
  audience: Audience;
  count: AudienceCount;
  /** One per sending: the same key never mails anybody twice. Open while there is one. */
  sendingKey: string | null;
  onClose: () => void;
  onSent?: () => void;
  trigger: ReactNode;
};

/** Says in numbers what sending does, since a mail cannot be called back. */
export function ConfirmSending({ eventId, audience, count, sendingKey, onClose, onSent, trigger }: Props) {
  const { counted } = useFormats();
  const { run } = useRsvpAction(eventId);
  const households = counted(count.households, "household", "households");
  const send = async (): Promise<boolean> => {
    if (count.households === 0) return true;
    const isSent = await run(sendInvitationsAction, { key: sendingKey, audience });
    if (isSent) onSent?.();
    return isSent;
  };
  return (
    <ConfirmDialog
      tone="primary"
      trigger={trigger}
      open={sendingKey !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={
        count.households === 0
          ? "Nobody to send to"
          : `Send to ${households} (${counted(count.guests, "guest", "guests")})?`
      }
      consequence={<Consequence count={count} />}
      confirmLabel={count.households === 0 ? "Close" : `Send to ${households}`}
      onConfirm={send}
    />
  );
}

function Consequence({ count: { households, withoutEmail, invitedBefore } }: { count: AudienceCount }) {
  const { counted } = useFormats();
  return (
    <ul className="flex flex-col gap-1">
      {households > 0 ? <li>Mails cannot be called back.</li> : null}
      {invitedBefore > 0 ? (
        <li>{counted(invitedBefore, "of them was", "of them were")} invited before and will get it again.</li>
      ) : null}
      {withoutEmail > 0 ? (
        <li>{counted(withoutEmail, "household has", "households have")} no e-mail address and will get nothing.</li>
      ) : null}
    </ul>
  );
}
