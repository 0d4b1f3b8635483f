import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { longestText } from "@/lib/platform/sms/length";
import type { AnnouncementSource } from "../data/mail-source";
import { textWriter } from "../mails/letters";
import { isByText } from "../rules/audience";
import { tooLongSentence } from "../rules/states";
import type { RecipientRow } from "../types";
import type { LockedAnnouncement } from "./lock-announcement";

/** That a text message would be longer than any may be, as a sentence; null when all of them fit. */
export function tooLongProblem(
  scope: EventScope,
  event: AnnouncementSource,
  draft: Pick<LockedAnnouncement, "texts" | "locale">,
  rows: readonly RecipientRow[],
): string | null {
  const write = textWriter(scope, event, draft);
  const lengths = rows.filter(isByText).map((row) => {
    const household = row.householdId ? { id: row.householdId, name: row.name, linkVersion: 1 } : null;
    return write({ ...row, household }).length;
  });
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return longest > longestText ? tooLongSentence(longest, formatsOf(scope.actor)) : null;
}
