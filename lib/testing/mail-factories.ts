import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { queueMail, queueMails } from "@/lib/platform/mail/queue";
import { type MailDraft, unsubscribePlaceholder } from "@/lib/platform/mail/types";

/** A draft to a fresh address under a fresh key. */
export function makeDraft(draft: Partial<MailDraft> = {}): MailDraft {
  return {
    dedupeKey: `test:${newId()}`,
    template: "test.greeting",
    to: { address: `guest-${newId().slice(-12)}@example.test`, name: "Marie Curie" },
    subject: "You are invited",
    html: "<p>Come to our party</p>",
    text: "Come to our party\n",
    ...draft,
  };
}

/** A queued mail. */
export async function makeMail(draft: Partial<MailDraft> = {}): Promise<string> {
  return db.$transaction((tx) => queueMail(tx, makeDraft(draft)));
}

/** A draft of an announcement with a link and a way out of it. */
export function makeAnnouncement(draft: Partial<MailDraft> & { organizationId: string }): MailDraft {
  return makeDraft({
    stream: "announcement",
    html: `<html><body><p>The plan has changed</p><a href="https://example.test/plan?a=1&amp;b=2">The plan</a>
<a href="${unsubscribePlaceholder}">No more of these</a></body></html>`,
    text: `The plan has changed: https://example.test/plan?a=1&b=2\nNo more of these: ${unsubscribePlaceholder}\n`,
    ...draft,
  });
}

/** A queued mailing of so many mails. */
export async function makeMailing(count: number, draft: Partial<MailDraft> & { organizationId: string }) {
  const mailingId = newId();
  const drafts = Array.from({ length: count }, () => makeAnnouncement({ mailingId, ...draft }));
  const ids = await db.$transaction((tx) => queueMails(tx, drafts), { timeout: 60_000 });
  return { mailingId, mailIds: [...ids.values()] };
}
