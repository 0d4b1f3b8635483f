import { resolveLook } from "@/lib/features/events/public-page/rules/look";
import type { GuestScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { signedFileUrl } from "@/lib/platform/storage/signed-url";
import { imageWidths } from "@/lib/platform/upload-purposes";
import type { InvitationLook } from "../types";

/** How an event presents itself to its guests, and whom they may ask. */
export async function getInvitationLook(
  scope: Pick<GuestScope, "organizationId" | "eventId">,
): Promise<InvitationLook> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      slug: true,
      visibility: true,
      venueName: true,
      addressLine: true,
      addressCity: true,
      addressCountry: true,
      contactEmail: true,
      coverFileId: true,
      cancelReason: true,
      organization: { select: { name: true, accentColor: true } },
      page: { select: { theme: true, font: true, accentColor: true } },
    },
  });
  if (!event) throw notFoundError();
  const { organization, addressLine, addressCity, coverFileId, page, ...look } = event;
  return {
    ...look,
    cover: coverFileId ? coverOf(coverFileId) : null,
    address: [addressLine, addressCity].filter(Boolean).join(", ") || null,
    organizationName: organization.name,
    wears: resolveLook(page, organization.accentColor),
  };
}

/** In every width, under a link of its own: the event may be private. */
function coverOf(fileId: string): InvitationLook["cover"] {
  return {
    src: signedFileUrl(fileId, 1280),
    srcSet: imageWidths.map((width) => `${signedFileUrl(fileId, width)} ${width}w`).join(", "),
  };
}
