import type { EventScope } from "@/lib/platform/access/scopes";
import { isMailAddress } from "@/lib/platform/mail/address";
import type { MailDraft } from "@/lib/platform/mail/types";
import type { MailContent } from "./invitation";

type Hosts = { organizationName: string; contactEmail: string | null };
type Recipient = { email: string | null; name: string };

/** A mail to a household as it is queued: from the event's hosts, who read the replies. */
export function guestMailDraft(
  scope: EventScope,
  event: Hosts,
  recipient: Recipient,
  { mail, dedupeKey }: { mail: MailContent; dedupeKey: string },
): MailDraft {
  return {
    ...mail,
    dedupeKey,
    to: { address: recipient.email ?? "", name: recipient.name },
    fromName: event.organizationName,
    ...(event.contactEmail && isMailAddress(event.contactEmail) && { replyTo: event.contactEmail }),
    organizationId: scope.organizationId,
    eventId: scope.eventId,
  };
}
