import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { signedFileUrl } from "@/lib/platform/storage/signed-url";
import type { InvitationMailEvent } from "../mails/invitation";

export type MailSource = InvitationMailEvent & {
  slug: string;
  status: "planning" | "confirmed" | "cancelled";
  completedAt: Date | null;
  archivedAt: Date | null;
  isSample: boolean;
  cancelReason: string | null;
};

/** What mails to guests tell of the event. Throws NOT_FOUND when it has been deleted. */
export async function getMailSource(scope: EventScope): Promise<MailSource> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      name: true,
      slug: true,
      status: true,
      completedAt: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      locale: true,
      venueName: true,
      addressLine: true,
      addressCity: true,
      addressCountry: true,
      contactEmail: true,
      coverFileId: true,
      archivedAt: true,
      isSample: true,
      cancelReason: true,
      organization: { select: { name: true, accentColor: true } },
      rsvpForm: { select: { deadline: true, introduction: true } },
    },
  });
  if (!event) throw notFoundError();
  const { organization, rsvpForm, venueName, addressLine, addressCity, coverFileId, ...rest } = event;
  return {
    ...rest,
    coverUrl: coverFileId ? signedFileUrl(coverFileId, "share") : null,
    where: [venueName, addressLine, addressCity].filter(Boolean).join(", ") || null,
    organizationName: organization.name,
    accentColor: organization.accentColor,
    deadline: rsvpForm?.deadline ?? null,
    introduction: rsvpForm?.introduction ?? null,
  };
}
