import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { isId, newId } from "@/lib/platform/ids";
import { getRsvpState } from "../../answers/data/state";
import { mayPlannerAnswer } from "../../answers/rules/window";
import { getRecipient } from "../../invitations/data/recipients";
import { householdUrl } from "../../invitations/rules";
import type { HouseholdAnswers } from "../types";
import { listRecentAnswers } from "./recent";

/** History entries that one page shows. */
const historyLength = 200;

/** A household's answers with their history, and its link for who may answer in its place. Throws NOT_FOUND. */
export async function getHouseholdAnswers(scope: EventScope, householdId: string): Promise<HouseholdAnswers> {
  if (!isId(householdId)) throw notFoundError();
  const { organizationId, eventId } = scope;
  const state = await getRsvpState({ organizationId, eventId, householdId });
  const recipient = await getRecipient(scope, householdId);
  if (!state || !recipient) throw notFoundError();
  const mayAnswer = scope.can("guests.write");
  return {
    state,
    email: recipient.email,
    url: mayAnswer ? householdUrl(recipient) : null,
    mails: await listMails(scope, householdId),
    history: await listRecentAnswers(scope, householdId, historyLength),
    canAnswer: mayAnswer && mayPlannerAnswer(state.event),
    key: newId(),
  };
}

async function listMails(scope: EventScope, householdId: string): Promise<HouseholdAnswers["mails"]> {
  const deliveries = await db.delivery.findMany({
    where: { eventId: scope.eventId, householdId },
    orderBy: { createdAt: "desc" },
    take: 20,
    select: { id: true, createdAt: true, mail: { select: { toAddress: true, status: true, sentAt: true } } },
  });
  return deliveries.map(({ id, createdAt, mail }) => ({
    id,
    at: (mail?.sentAt ?? createdAt).toISOString(),
    toAddress: mail?.toAddress ?? null,
    status: mail?.status ?? "queued",
  }));
}
