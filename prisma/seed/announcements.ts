import { queueNextMails, settleAnnouncement } from "@/lib/features/announcements/jobs";
import { builtInTemplates } from "@/lib/features/announcements/rules/templates";
import type { AnnouncementTexts, Audience } from "@/lib/features/announcements/types";
import { db } from "@/lib/platform/db";
import type { Person } from "./organizations";
import { Random } from "./random";
import type { WrittenEvent } from "./write-event";

const day = 86_400_000;
const guests: Audience = [{ source: "guests", by: "all", values: {} }];
const team: Audience = [{ source: "staff", by: "all", values: {} }];

const shuttle: AnnouncementTexts = {
  en: {
    subject: "A shuttle from Paris to {event}",
    body: "Dear {first name},\n\nfor whoever comes by train there is a **shuttle** now: it leaves from Moret-Veneux-les-Sablons at 13:15 and 14:15, and goes back at one and at four in the night.\n\nTell us [on your own page]({rsvp link}) if you would like a seat.\n\n{organization}",
  },
  fr: {
    subject: "Une navette pour {event}",
    body: "Chers {first name},\n\npour celles et ceux qui viennent en train, une **navette** part de Moret-Veneux-les-Sablons à 13 h 15 et 14 h 15, et y retourne à une heure et à quatre heures du matin.\n\nDites-nous [sur votre page]({rsvp link}) si vous souhaitez une place.\n\n{organization}",
  },
};

/** What the wedding's guests and team were told, are to be told, and what is still being written. */
export async function writeAnnouncements(today: Date, clara: WrittenEvent, author: Person): Promise<void> {
  const random = new Random(97);
  const { startsAt } = await db.event.findUniqueOrThrow({ where: { id: clara.id }, select: { startsAt: true } });
  const sentAt = new Date(today.getTime() - 9 * day);
  const common = {
    organizationId: clara.organizationId,
    eventId: clara.id,
    locale: "en",
    createdById: author.id,
    requestedById: author.id,
  };
  const sent = { announcementId: random.id(), eventId: clara.id, sendKey: random.id() };
  await db.announcement.createMany({
    data: [
      {
        ...common,
        id: sent.announcementId,
        status: "sending",
        texts: shuttle,
        audience: guests,
        sendKey: sent.sendKey,
        createdAt: sentAt,
        requestedAt: sentAt,
      },
      {
        ...common,
        id: random.id(),
        status: "scheduled",
        texts: textsOf("built-in:team"),
        audience: team,
        sendKey: random.id(),
        // A week before at nine in the morning: it begins at three in the afternoon.
        sendAt: new Date(startsAt.getTime() - 7 * day - day / 4),
        createdAt: new Date(today.getTime() - 3 * day),
      },
      {
        ...common,
        id: random.id(),
        texts: textsOf("built-in:practical"),
        audience: guests,
        createdAt: new Date(today.getTime() - day),
      },
    ],
  });
  await settleAnnouncement(sent);
  while ((await queueNextMails(sent)) === "more");
  await db.$executeRaw`
    UPDATE mail_messages SET status = 'sent', attempts = 1, transport = 'mailbox', sent_at = ${sentAt},
      created_at = ${sentAt}, lease_until = NULL
    WHERE event_id = ${clara.id}::uuid AND mailing_id = ${sent.announcementId}::uuid`;
  await db.announcement.update({
    where: { id: sent.announcementId },
    data: { status: "sent", settledAt: sentAt, queuedAt: sentAt, finishedAt: sentAt },
  });
}

const textsOf = (id: string): AnnouncementTexts => builtInTemplates.find((template) => template.id === id)?.texts ?? {};
