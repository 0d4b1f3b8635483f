import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import type { EventVisibility } from "../types";
import { claimExactSlug } from "./claim-slug";
import { lockEvent } from "./lock-event";

/** Says who may see the public page. */
export async function setVisibility(scope: EventScope, visibility: EventVisibility): Promise<Result> {
  return inTransaction(async (tx) => {
    const event = await lockEvent(tx, scope);
    if (event.visibility === visibility) return done({ message: "Saved." });
    await tx.event.update({
      where: { id: scope.eventId, organizationId: scope.organizationId },
      data: { visibility },
    });
    await recordAudit(tx, scope, {
      action: "event.visibility_changed",
      subject: { kind: "event", id: scope.eventId, name: event.name },
      before: { visibility: event.visibility },
      after: { visibility },
    });
    await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
    return done({ message: "Saved." });
  });
}

/** Gives the page another address; the old one leads there for good. Refuses one that another event has or ever had. */
export async function changeSlug(scope: EventScope, slug: string): Promise<Result<object, "slug_taken">> {
  return inTransaction(async (tx): Promise<Result<object, "slug_taken">> => {
    const event = await lockEvent(tx, scope);
    if (event.slug === slug) return done({ message: "Saved." });
    if (!(await claimExactSlug(tx, slug, scope.eventId))) {
      const message = `Another event has or had the address “${slug}”. Please choose a different one.`;
      return refuse("slug_taken", message, { slug: [message] });
    }
    await tx.slugRedirect.deleteMany({ where: { slug, eventId: scope.eventId } });
    await tx.slugRedirect.create({ data: { slug: event.slug, eventId: scope.eventId } });
    await tx.event.update({ where: { id: scope.eventId, organizationId: scope.organizationId }, data: { slug } });
    await recordAudit(tx, scope, {
      action: "event.slug_changed",
      subject: { kind: "event", id: scope.eventId, name: event.name },
      before: { slug: event.slug },
      after: { slug },
    });
    await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
    return done({ message: "Saved. The old address leads to the new one." });
  });
}
