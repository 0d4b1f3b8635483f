import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { formatInstant } from "@/lib/platform/zones";
import { fieldWords } from "../rules/fields";

const verbs: Record<string, string> = {
  "event.confirmed": "confirmed the event",
  "event.completed": "completed the event",
  "event.cancelled": "cancelled the event",
};

/** The sentence for a form that is older than the event: who did what, and when. */
export async function whatHappenedSince(tx: Tx, scope: EventScope, event: { timeZone: string }): Promise<string> {
  const last = await tx.auditEntry.findFirst({
    where: {
      organizationId: scope.organizationId,
      eventId: scope.eventId,
      action: { in: ["event.updated", ...Object.keys(verbs)] },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { action: true, actorName: true, after: true, createdAt: true },
  });
  const keep = "Nothing of yours was saved, and what you typed is still here.";
  if (!last) return `Somebody has changed this event since you opened the form. ${keep}`;
  const time = formatInstant(last.createdAt, event.timeZone, formatsOf(scope.actor).locale, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const fields = last.after && typeof last.after === "object" ? Object.keys(last.after) : [];
  const what = verbs[last.action] ?? `changed ${fieldWords(fields)}`;
  return `${last.actorName ?? "Somebody"} ${what} on ${time}, after you opened this form. ${keep}`;
}
