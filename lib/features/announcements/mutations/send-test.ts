import { sampleSendsNothing } from "@/lib/features/rsvp/invitations/rules";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { forbiddenError } from "@/lib/platform/errors";
import type { Locale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/ids";
import { queueMails } from "@/lib/platform/mail/queue";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Result, refuse } from "@/lib/platform/result";
import { previewMail } from "../data/preview";
import type { AnnouncementTexts } from "../types";

type Given = { announcementId: string; texts: AnnouncementTexts; locale: Locale; recipientKey: string };

/** Mails what is being written to the planner who writes it, as the chosen reader would get it. Refuses for a sample. */
export async function sendTestAnnouncement(
  scope: EventScope,
  given: Given,
): Promise<Result<object, "sample" | "empty">> {
  if (scope.actor.kind !== "user") throw forbiddenError();
  await enforceLimit("announcements.test", scope.actor.userId);
  const preview = await previewMail(scope, given);
  if (preview.isSample) return refuse("sample", sampleSendsNothing);
  const text = given.texts[given.locale];
  if (!text || text.subject === "" || text.body.trim() === "") {
    return refuse("empty", "Write a subject and a text first.");
  }
  const { email, name } = await db.user.findUniqueOrThrow({
    where: { id: scope.actor.userId },
    select: { email: true, name: true },
  });
  const { organizationId, eventId } = scope;
  const { subject, html, text: plain } = preview.mail;
  await inTransaction((tx) =>
    queueMails(tx, [
      {
        template: "announcements.test",
        subject: `[Test] ${subject}`,
        html,
        text: plain,
        dedupeKey: `announcements.test:${newId()}`,
        to: { address: email, name },
        fromName: preview.from,
        organizationId,
        eventId,
      },
    ]),
  );
  return done({ message: `A test is on its way to ${email}.` });
}
