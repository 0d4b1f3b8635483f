import { sampleSendsNothing } from "@/lib/features/rsvp/invitations/rules";
import { type EventScope, formatsOf, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { raise } from "@/lib/platform/outbox";
import { done, type Refusal, type Result, refuse } from "@/lib/platform/result";
import { formatInstant, instantOf } from "@/lib/platform/zones";
import { type AnnouncementSource, fieldValues, getAnnouncementSource } from "../data/mail-source";
import { listAudience } from "../data/sources";
import { countRows } from "../rules/audience";
import { emptyFieldProblem } from "../rules/fields";
import { canBecome, peopleWords } from "../rules/states";
import { type LockedAnnouncement, lockAnnouncement } from "./lock-announcement";
import { tooLongProblem } from "./too-long";

type SendRefusal = "not_draft" | "stale" | "sample" | "nobody" | "empty" | "archived" | "too_long";
type Given = { announcementId: string; version: number; key: string };

/**
 * Sends: recipients are settled after the seconds in which it can be taken back. The same `key` sends once, however
 * often it arrives. Refuses an empty text, one too long for a text message, an empty audience, a sample event, and a draft or a number of `people` that
 * has changed since the dialog named it.
 */
export async function sendAnnouncement(
  scope: EventScope,
  given: Given & { people: number },
): Promise<Result<{ people: number }, SendRefusal | "changed">> {
  const event = await getAnnouncementSource(scope);
  return inTransaction(async (tx) => {
    const draft = await lockAnnouncement(tx, scope, given.announcementId);
    if (draft.sendKey === given.key && draft.status === "sending") return done({ people: 0 });
    const refusal = refusalOf(scope, draft, event, given);
    if (refusal) return refusal;
    const rows = await listAudience(scope, draft, tx);
    const count = countRows(rows);
    if (count.people === 0) {
      return refuse(
        "nobody",
        `Nobody of this audience can be reached by mail${draft.byText ? " or text message" : ""}.`,
      );
    }
    const tooLong = tooLongProblem(scope, event, draft, rows);
    if (tooLong) return refuse("too_long", tooLong);
    if (count.people !== given.people) {
      return refuse(
        "changed",
        `By now it reaches ${peopleWords(count.people, false, formatsOf(scope.actor))}. Look again before it is sent.`,
      );
    }
    await tx.announcement.update({
      where: { id: draft.id, eventId: scope.eventId },
      data: {
        status: "sending",
        sendKey: given.key,
        sendAt: null,
        requestedAt: now(),
        requestedById: userOf(scope.actor),
      },
    });
    await recordAudit(tx, scope, {
      action: "announcements.requested",
      subject: { kind: "announcement", id: draft.id, name: draft.subject },
      after: { mails: count.mails, texts: count.texts, people: count.people },
    });
    await raise(tx, scope, {
      name: "announcements/announcement.requested",
      data: { eventId: scope.eventId, announcementId: draft.id, sendKey: given.key },
    });
    return done({ people: count.people });
  });
}

/** Sends at a wall-clock time of the event's zone, to whom the audience means then. Refuses a time that has passed. */
export async function scheduleAnnouncement(
  scope: EventScope,
  given: Given & { at: string },
): Promise<Result<{ sendAt: string }, SendRefusal | "past">> {
  const event = await getAnnouncementSource(scope);
  const sendAt = instantOf(given.at, event.timeZone);
  return inTransaction(async (tx) => {
    const draft = await lockAnnouncement(tx, scope, given.announcementId);
    const refusal = refusalOf(scope, draft, event, given);
    if (refusal) return refusal;
    const tooLong = draft.byText ? tooLongProblem(scope, event, draft, await listAudience(scope, draft, tx)) : null;
    if (tooLong) return refuse("too_long", tooLong);
    if (!sendAt || sendAt <= now()) {
      const sentence = "Choose a date and time that are still to come.";
      return refuse("past", sentence, { at: [sentence] });
    }
    await tx.announcement.update({
      where: { id: draft.id, eventId: scope.eventId },
      data: { status: "scheduled", sendKey: given.key, sendAt, requestedById: userOf(scope.actor) },
    });
    await recordAudit(tx, scope, {
      action: "announcements.scheduled",
      subject: { kind: "announcement", id: draft.id, name: draft.subject },
      after: { sendAt: sendAt.toISOString() },
    });
    await raise(tx, scope, changed(scope, draft.id));
    const when = formatInstant(sendAt, event.timeZone, formatsOf(scope.actor).locale, {
      dateStyle: "full",
      timeStyle: "short",
    });
    return done({ sendAt: sendAt.toISOString(), message: `It will be sent on ${when}.` });
  });
}

export const changed = (scope: EventScope, announcementId: string) =>
  ({ name: "announcements/announcement.changed", data: { eventId: scope.eventId, announcementId } }) as const;

function refusalOf(
  scope: EventScope,
  draft: LockedAnnouncement,
  event: AnnouncementSource,
  { version }: Given,
): Refusal<SendRefusal> | null {
  if (event.isSample) return refuse("sample", sampleSendsNothing);
  if (event.archivedAt) return refuse("archived", "This event is archived: it sends nothing any more.");
  if (draft.status !== "draft" || !canBecome(draft.status, "sending")) {
    return refuse("not_draft", "It has been sent or scheduled already. Reload the page to see how it stands.");
  }
  if (draft.version !== version) {
    return refuse("stale", "The draft has changed since. Look at it again before it is sent.");
  }
  const empty = Object.entries(draft.texts).find(([, text]) => text.subject === "" || text.body.trim() === "");
  if (empty) return refuse("empty", "Write a subject and a text in every language, or remove the language.");
  const reader = { firstNames: ["Marie"], household: "Curie", link: null, writesAs: null };
  const problem = emptyFieldProblem(draft.texts, fieldValues(scope, event, reader, pickLocale(event.locale)));
  return problem ? refuse("empty", problem) : null;
}
