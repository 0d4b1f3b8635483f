import type { OrgScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { done, type Success } from "@/lib/platform/result";
import { firstSessions } from "../rules/first-sessions";
import { eventSearchText } from "../rules/search-text";
import { suggestSlug } from "../rules/slug";
import type { CreateEventInput } from "../schema";
import { claimFreeSlug } from "./claim-slug";

/**
 * Makes an event in planning, private, with its first sessions and an address of its own (numbered when the plain one is
 * taken, also when many are made at once). Language and currency are the organization's.
 */
export async function createEvent(
  scope: OrgScope,
  input: CreateEventInput,
): Promise<Success<{ eventId: string; slug: string }>> {
  const organization = await db.organization.findUnique({
    where: { id: scope.organizationId },
    select: { locale: true, currency: true },
  });
  if (!organization) throw notFoundError();
  const locale = pickLocale(organization.locale);
  const eventId = newId();
  return inTransaction(async (tx) => {
    const slug = await claimFreeSlug(tx, suggestSlug(input.name));
    await tx.event.create({
      data: {
        ...input,
        id: eventId,
        organizationId: scope.organizationId,
        slug,
        locale,
        currency: organization.currency,
        createdById: scope.actor.userId,
        searchText: eventSearchText(input),
      },
    });
    await tx.session.createMany({
      data: firstSessions(input.kind, input, translator(locale, "event")).map((session, position) => ({
        ...session,
        id: newId(),
        eventId,
        position,
      })),
    });
    await tx.rsvpForm.create({ data: { eventId } });
    await recordAudit(
      tx,
      { ...scope, eventId },
      {
        action: "event.created",
        subject: { kind: "event", id: eventId, name: input.name },
        after: { kind: input.kind, startsAt: input.startsAt.toISOString(), timeZone: input.timeZone, slug },
      },
    );
    await raise(
      tx,
      { organizationId: scope.organizationId, eventId },
      {
        name: "events/event.updated",
        data: { eventId },
      },
    );
    return done({ eventId, slug });
  });
}
