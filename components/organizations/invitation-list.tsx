import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { InvitationItem } from "@/lib/features/organizations/invitations/types";
import { membershipRoleWords, staffRoleWords } from "@/lib/features/organizations/rules/roles";
import { InvitationActions } from "./invitation-actions";

type InvitationListProps = {
  invitations: readonly InvitationItem[];
  timeZone: string;
  /** The event whose team the page is about; none on the organization's page. */
  eventId?: string;
};

/** Invitations that nobody answered yet. Nothing when there are none. */
export function InvitationList({ invitations, timeZone, eventId }: InvitationListProps) {
  if (invitations.length === 0) return null;
  return (
    <Card className="mt-6">
      <CardHeader title="Waiting for an answer" />
      <ul>
        {invitations.map((invitation) => (
          <li
            key={invitation.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-border px-5 py-3"
          >
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">{invitation.email}</p>
              <p className="text-muted">
                {offerWords(invitation, eventId)} ·{" "}
                {invitation.state === "expired" ? (
                  <Badge tone="warning">Expired</Badge>
                ) : (
                  <>
                    until <Time at={invitation.expiresAt} timeZone={timeZone} format="date" />
                  </>
                )}
              </p>
            </div>
            <InvitationActions id={invitation.id} email={invitation.email} {...(eventId && { eventId })} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function offerWords({ offer }: InvitationItem, eventId: string | undefined): string {
  if (offer.kind === "membership") return membershipRoleWords[offer.role].label;
  const { label } = staffRoleWords[offer.role];
  return eventId ? label : `${label}, team of ${offer.eventName}`;
}
