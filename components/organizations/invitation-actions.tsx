"use client";

import { useTransition } from "react";
import { runAction } from "@/components/accounts/run-action";
import { Button } from "@/components/ui/button";
import { resendInvitationAction, revokeInvitationAction } from "@/lib/features/organizations/invitations/actions";
import { resendStaffInvitationAction, revokeStaffInvitationAction } from "@/lib/features/organizations/staff/actions";

type InvitationActionsProps = { id: string; email: string; eventId?: string };

/** Sends an invitation again, or takes it back. */
export function InvitationActions({ id, email, eventId }: InvitationActionsProps) {
  const [resending, startResend] = useTransition();
  const [revoking, startRevoke] = useTransition();
  const input = { invitationId: id, ...(eventId && { eventId }) };
  const resend = eventId ? resendStaffInvitationAction : resendInvitationAction;
  const revoke = eventId ? revokeStaffInvitationAction : revokeInvitationAction;
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="sm"
        pending={resending}
        aria-label={`Send again to ${email}`}
        onClick={() => startResend(async () => void (await runAction(resend, input)))}
      >
        Send again
      </Button>
      <Button
        size="sm"
        variant="ghost"
        pending={revoking}
        aria-label={`Take back the invitation of ${email}`}
        onClick={() => startRevoke(async () => void (await runAction(revoke, input)))}
      >
        Take back
      </Button>
    </div>
  );
}
