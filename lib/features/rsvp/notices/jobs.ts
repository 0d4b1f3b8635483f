import { getPresentTimes } from "@/lib/features/events/notices/data";
import type { KnownTimes } from "@/lib/features/events/notices/types";
import { findJobEvent } from "@/lib/platform/access/job-gates";
import type { EventScope } from "@/lib/platform/access/scopes";
import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { isMailAddress } from "@/lib/platform/mail/address";
import { listWaitingDeliveries, type WaitingDelivery } from "../invitations/data/recipients";
import { getMailSource, type MailSource } from "../invitations/data/source";
import { guestMailDraft } from "../invitations/mails/draft";
import type { MailContent } from "../invitations/mails/invitation";
import { dropDeliveries, keepMails } from "../invitations/mutations/keep-mails";
import { householdUrl } from "../invitations/rules";
import { listAskedSessions } from "./data/audience";
import { getNotice, type Notice } from "./data/notice";
import { cancelledMail } from "./mails/cancelled";
import { changedMail } from "./mails/changed";
import { noteDeliveries } from "./mutations/note-deliveries";
import { changesOf } from "./rules/changes";
import { occasionOf } from "./rules/occasion";

const mailsPerStep = 50;
const nothing = { made: 0, left: 0 };

/** Notes down who is told of a cancellation. May run twice. A sample tells nobody. */
export async function startCancelledNotice(given: { eventId: string; noticeId: string }): Promise<void> {
  const scope = await findJobEvent("rsvp/notices", given.eventId);
  const notice = scope && (await getNotice(scope, given.noticeId));
  if (!scope || notice?.kind !== "cancelled" || (await getMailSource(scope)).isSample) return;
  await noteDeliveries(scope, notice);
}

/**
 * Makes the next mails of a notice; answers how many are still to be made. May run twice. A household that is asked to
 * nothing of what has changed gets none, and nobody hears of a change once the event is cancelled.
 */
export async function prepareNotices(given: {
  eventId: string;
  noticeId: string;
}): Promise<{ made: number; left: number }> {
  const scope = await findJobEvent("rsvp/notices", given.eventId);
  const notice = scope && (await getNotice(scope, given.noticeId));
  if (!scope || !notice?.isTold) return nothing;
  const { next, waiting } = await listWaitingDeliveries(scope, occasionOf(notice.id), mailsPerStep);
  if (next.length === 0) return nothing;
  const event = await getMailSource(scope);
  const contents = await contentsOf(scope, notice, event, next);
  const reached = next.flatMap((delivery) => {
    const mail = contents.get(delivery.id);
    const isReached = !delivery.isRemoved && delivery.email && isMailAddress(delivery.email);
    return mail && isReached ? [{ delivery, mail }] : [];
  });
  const mailed = new Set(reached.map(({ delivery }) => delivery.deliveryId));
  await dropDeliveries(
    scope,
    next.map(({ deliveryId }) => deliveryId).filter((id) => !mailed.has(id)),
  );
  await keepMails(
    scope,
    occasionOf(notice.id),
    reached.map(({ delivery, mail }) => ({
      deliveryId: delivery.deliveryId,
      draft: guestMailDraft(scope, event, delivery, {
        mail,
        dedupeKey: `rsvp.${occasionOf(notice.id)}:${delivery.id}`,
      }),
    })),
  );
  return { made: reached.length, left: waiting - next.length };
}

async function contentsOf(
  scope: EventScope,
  notice: Notice,
  event: MailSource,
  deliveries: readonly WaitingDelivery[],
): Promise<ReadonlyMap<string, MailContent>> {
  const contents = new Map<string, MailContent>();
  const isCancelled = event.status === "cancelled";
  if (isCancelled !== (notice.kind === "cancelled")) return contents;
  const ids = deliveries.map(({ id }) => id);
  const [present, asked] = [await getPresentTimes(scope), await listAskedSessions(scope, ids)];
  for (const delivery of deliveries) {
    const url = householdUrl(delivery);
    const sessionIds = asked.get(delivery.id) ?? new Set<string>();
    if (isCancelled) {
      contents.set(delivery.id, await cancelledMail(event, delivery, { url, reason: event.cancelReason }));
      continue;
    }
    const changes = changesFor(event, delivery, { known: notice.known, present, sessionIds });
    if (changes.length > 0) contents.set(delivery.id, await changedMail(event, delivery, { url, changes }));
  }
  return contents;
}

type Compared = { known: KnownTimes; present: KnownTimes; sessionIds: ReadonlySet<string> };

function changesFor(event: MailSource, delivery: WaitingDelivery, { known, present, sessionIds }: Compared) {
  const locale = dateLocale(pickLocale(delivery.locale, event.locale), event.addressCountry);
  return changesOf(known, present, locale, sessionIds);
}
