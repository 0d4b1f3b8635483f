import type { EventScope } from "@/lib/platform/access/scopes";
import { appUrl } from "@/lib/platform/app-url";
import { db } from "@/lib/platform/db";
import { forbiddenError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Result, refuse } from "@/lib/platform/result";
import { getMailSource } from "../data/source";
import { invitationMail } from "../mails/invitation";
import { sampleSendsNothing } from "../rules";
import { keepMail } from "./keep-mails";

/** Mails the invitation to the planner who asks, with a link to the preview of the guests' page. Refuses for a sample. */
export async function sendTestInvitation(scope: EventScope): Promise<Result<object, "sample">> {
  if (scope.actor.kind !== "user") throw forbiddenError();
  await enforceLimit("rsvp.test", scope.actor.userId);
  const event = await getMailSource(scope);
  if (event.isSample) return refuse("sample", sampleSendsNothing);
  const user = await db.user.findUniqueOrThrow({
    where: { id: scope.actor.userId },
    select: { email: true, name: true },
  });
  const mail = await invitationMail(
    event,
    { name: user.name, locale: null },
    appUrl(`/events/${scope.eventId}/rsvps/form/preview`),
  );
  await keepMail({
    ...mail,
    dedupeKey: `rsvp.invitation-test:${newId()}`,
    to: { address: user.email, name: user.name },
    fromName: event.organizationName,
    organizationId: scope.organizationId,
    eventId: scope.eventId,
  });
  return done({ message: `A test is on its way to ${user.email}.` });
}
