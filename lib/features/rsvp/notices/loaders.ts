import { getPresentTimes } from "@/lib/features/events/notices/data";
import { formatsOf } from "@/lib/platform/access/scopes";
import { appUrl } from "@/lib/platform/app-url";
import { now } from "@/lib/platform/clock";
import { eventLoader } from "@/lib/platform/loader";
import { getMailSource } from "../invitations/data/source";
import { getReminderEvent } from "../reminders/data/event";
import { closedBecause } from "../reminders/rules/closed";
import { countKnowing } from "./data/audience";
import { getWaitingNotice } from "./data/notice";
import { changedMail } from "./mails/changed";
import { changesOf } from "./rules/changes";
import type { WaitingNotice } from "./types";

/** What guests do not know yet, offered to who may write to them; null when there is nothing to tell or nobody. */
export const loadWaitingNotice = eventLoader("event.read", async (scope): Promise<WaitingNotice | null> => {
  if (!scope.can("messages.send")) return null;
  const notice = await getWaitingNotice(scope);
  if (!notice || closedBecause("countdown", await getReminderEvent(scope), now())) return null;
  const changes = changesOf(notice.known, await getPresentTimes(scope), formatsOf(scope.actor).locale);
  if (changes.length === 0) return null;
  const reach = await countKnowing(scope, notice.createdAt);
  if (reach.households + reach.withoutEmail === 0) return null;
  const url = appUrl(`/events/${scope.eventId}/rsvps/form/preview`);
  const household = { name: "Marie and Pierre Curie", locale: null };
  const mail = await changedMail(await getMailSource(scope), household, { url, changes });
  return { noticeId: notice.id, changes, reach, mail: { subject: mail.subject, html: mail.html } };
});

/** Whom a cancellation could be told by mail; null for who may not write to guests, and at a sample. */
export const loadCancelReach = eventLoader("event.read", async (scope) => {
  if (!scope.can("messages.send") || (await getReminderEvent(scope)).isSample) return null;
  return countKnowing(scope, now());
});
