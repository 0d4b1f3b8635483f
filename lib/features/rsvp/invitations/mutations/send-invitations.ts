import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { answerWindow } from "../../answers/rules/window";
import { listAudience } from "../data/audience";
import { sampleSendsNothing } from "../rules";
import type { Audience } from "../types";
import { insertDeliveries } from "./insert-deliveries";

type SendRefusal = "nobody" | "closed" | "sample";

/**
 * Asks for invitations to be mailed to an audience as it is now. Each household gets one delivery for this key, however
 * often it is asked for; a job makes the mails. Refuses when nobody could be reached, when answers are closed, and for a
 * sample, whose people are invented.
 */
export async function requestInvitations(
  scope: EventScope,
  { key, audience }: { key: string; audience: Audience },
): Promise<Result<{ occasion: string; households: number }, SendRefusal>> {
  const occasion = `invitation:${key}`;
  return inTransaction(async (tx) => {
    const event = await tx.event.findFirst({
      where: { id: scope.eventId, organizationId: scope.organizationId },
      select: {
        name: true,
        status: true,
        isSample: true,
        endsAt: true,
        completedAt: true,
        archivedAt: true,
        rsvpForm: true,
      },
    });
    if (!event) throw notFoundError();
    if (event.isSample) return refuse("sample", sampleSendsNothing);
    const window = answerWindow({ event, form: { deadline: event.rsvpForm?.deadline ?? null } }, now());
    if (!window.open) return refuse("closed", closedSentences[window.because]);
    const already = await tx.delivery.count({ where: { eventId: scope.eventId, occasion } });
    if (already > 0) return done({ occasion, households: already, message: sentence(already, scope) });
    const householdIds = await listAudience(scope, audience, tx);
    if (householdIds.length === 0) return refuse("nobody", "None of these households has an e-mail address.");
    await insertDeliveries(tx, scope, occasion, householdIds);
    await recordAudit(tx, scope, {
      action: "rsvp.invitations-requested",
      subject: { kind: "event", id: scope.eventId, name: event.name },
      after: { occasion, audience: audience.kind, households: householdIds.length },
    });
    await raise(tx, scope, { name: "rsvp/invitations.requested", data: { eventId: scope.eventId, occasion } });
    return done({ occasion, households: householdIds.length, message: sentence(householdIds.length, scope) });
  });
}

const closedSentences = {
  cancelled: "The event is cancelled: invitations can no longer be sent.",
  ended: "The event is over: invitations can no longer be sent.",
  deadline_passed: "The deadline has passed, so nobody could answer. Move the deadline first.",
};

const sentence = (count: number, scope: EventScope): string =>
  count === 1
    ? "One invitation is on its way."
    : `${formatsOf(scope.actor).count(count)} invitations are on their way.`;
