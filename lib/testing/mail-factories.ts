import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { queueMail } from "@/lib/platform/mail/queue";
import type { MailDraft } from "@/lib/platform/mail/types";

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
