import { requireJobEvent, systemScope } from "@/lib/platform/access/job-gates";
import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { isMailAddress } from "@/lib/platform/mail/address";
import { getAnnouncement } from "./data/announcements";
import { type AnnouncementSource, getAnnouncementSource } from "./data/mail-source";
import { listDue, listWaiting, type WaitingRecipient } from "./data/waiting";
import { letterWriter, textWriter } from "./mails/letters";
import { fitText } from "./mails/text-message";
import { beginScheduled, finishAnnouncements } from "./mutations/finish";
import { keepMessages, type Made, markQueued } from "./mutations/queue-messages";
import { settleRecipients } from "./mutations/settle";
import { undoSeconds } from "./rules/states";
import type { Announcement } from "./types";

export type SendingJob = { eventId: string; announcementId: string; sendKey: string };

/** Messages made in one step: few enough to be done in a second or two. */
const mailsPerStep = 500;

/** Until when it can be taken back, as ISO 8601; null where that time is not given (a schedule, a retry). */
export async function undoUntil(job: SendingJob): Promise<string | null> {
  const scope = await eventOrNull(job.eventId);
  const row = scope ? await getAnnouncement(scope, job.announcementId) : null;
  if (!row?.requestedAt || row.sendAt || row.isSettled) return null;
  return new Date(Date.parse(row.requestedAt) + undoSeconds * 1000).toISOString();
}

/** Writes down who gets it. False: taken back, cancelled, or the event is gone. */
export async function settleAnnouncement(job: SendingJob): Promise<boolean> {
  const scope = await eventOrNull(job.eventId);
  return scope ? settleRecipients(scope, job) : false;
}

/**
 * Makes the next messages of an announcement; "more" until all are in the queue. May run twice: a recipient has one.
 * Households that were removed meanwhile get none. Stops as soon as the announcement is cancelled.
 */
export async function queueNextMails(job: SendingJob): Promise<"more" | "done"> {
  const scope = await eventOrNull(job.eventId);
  const announcement = scope ? await getAnnouncement(scope, job.announcementId) : null;
  if (!scope || !announcement || announcement.status !== "sending") return "done";
  const waiting = await listWaiting(scope, job.announcementId, mailsPerStep);
  if (waiting.length === 0) {
    await markQueued(scope, job);
    await finishAnnouncements(systemScope("announcements/send"), job.announcementId);
    return "done";
  }
  const event = await getAnnouncementSource(scope);
  const made = await makeMessages(scope, event, announcement, waiting);
  return (await keepMessages(scope, job, made)) ? "more" : "done";
}

async function makeMessages(
  scope: EventScope,
  event: AnnouncementSource,
  announcement: Announcement,
  waiting: readonly WaitingRecipient[],
): Promise<Made> {
  const write = letterWriter(scope, event, announcement);
  const writeText = textWriter(scope, event, announcement);
  const { contactEmail, organizationName: fromName } = event;
  const from = { fromName, ...(contactEmail && isMailAddress(contactEmail) && { replyTo: contactEmail }) };
  const made = await Promise.all(
    waiting.map(async (each) => {
      const { id: recipientId, address, number, name, household } = each;
      if (household?.isRemoved) return {};
      const common = envelopeOf(scope, announcement.id, each);
      if (address !== null && isMailAddress(address)) {
        return { mail: { recipientId, draft: { ...(await write(each)), ...common, ...from, to: { address, name } } } };
      }
      if (number === null) return {};
      const draft = { ...common, template: "announcements.text", to: { number, name }, body: fitText(writeText(each)) };
      return { text: { recipientId, draft } };
    }),
  );
  return {
    mails: made.flatMap(({ mail }) => mail ?? []),
    texts: made.flatMap(({ text }) => text ?? []),
    gone: waiting.filter((_, index) => !made[index]?.mail && !made[index]?.text).map(({ id }) => id),
  };
}

function envelopeOf(scope: EventScope, announcementId: string, to: WaitingRecipient) {
  return {
    dedupeKey: `announcement:${announcementId}:${to.id}:${to.attempt}`,
    organizationId: scope.organizationId,
    eventId: scope.eventId,
    stream: "announcement" as const,
    mailingId: announcementId,
  };
}

/** Begins what is due and closes what is over: once a minute, and safe to run at any time. */
export async function sweepAnnouncements(): Promise<{ begun: number; finished: number }> {
  let begun = 0;
  for (const { id, eventId } of await listDue(now())) {
    try {
      const scope = await eventOrNull(eventId);
      if (scope && (await beginScheduled(scope, id))) begun += 1;
    } catch (error) {
      // One announcement's trouble holds up no other: it is due again in a minute.
      log.error({ err: error, announcementId: id }, "An announcement could not be begun");
    }
  }
  return { begun, finished: await finishAnnouncements(systemScope("announcements/sweep")) };
}

/** Some messages of a mailing have left: if they were the last of an announcement, it is over. */
export async function finishMailing({ mailingId }: { mailingId: string }): Promise<{ finished: number }> {
  return { finished: await finishAnnouncements(systemScope("announcements/finish"), mailingId) };
}

/** Null when the event is gone: there is nothing left to do. */
async function eventOrNull(eventId: string): Promise<EventScope | null> {
  try {
    return await requireJobEvent("announcements/send", eventId);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
