import { listAudience } from "@/lib/features/announcements/data/sources";
import { countRows } from "@/lib/features/announcements/rules/audience";
import type { AnnouncementTexts, Audience } from "@/lib/features/announcements/types";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { TestEvent } from "./factories";

type Stand = "draft" | "sending" | "failed";

const texts: AnnouncementTexts = { en: { subject: "News of {event}", body: "Dear {first name},\n\nall is well." } };
const everybody: Audience = [{ source: "guests", by: "all", values: {} }];

/** An announcement to every guest: being written, just confirmed, or sent with one mail that failed. Answers its id. */
export async function makeAnnouncement(
  { organizationId, eventId }: Pick<TestEvent, "organizationId" | "eventId">,
  stand: Stand = "draft",
): Promise<string> {
  const [id, at] = [newId(), new Date()];
  const underWay = { sendKey: newId(), requestedAt: at };
  await db.announcement.create({
    data: {
      id,
      organizationId,
      eventId,
      locale: "en",
      texts,
      audience: everybody,
      createdAt: at,
      ...(stand === "sending" && { status: "sending", ...underWay }),
      ...(stand === "failed" && { status: "sent", ...underWay, settledAt: at, queuedAt: at, finishedAt: at }),
    },
  });
  if (stand === "failed") await addFailed({ organizationId, eventId }, id);
  return id;
}

async function addFailed(event: Pick<TestEvent, "organizationId" | "eventId">, announcementId: string): Promise<void> {
  const [mailMessageId, recipientId] = [newId(), newId()];
  const address = `${recipientId}@example.test`;
  await db.mailMessage.create({
    data: {
      id: mailMessageId,
      organizationId: event.organizationId,
      eventId: event.eventId,
      dedupeKey: `announcement:${announcementId}:${recipientId}:0`,
      template: "announcements.announcement",
      toAddress: address,
      subject: "News",
      html: "<p>All is well.</p>",
      text: "All is well.",
      headers: {},
      messageId: `<${mailMessageId}@example.test>`,
      status: "failed",
      stream: "announcement",
      mailingId: announcementId,
    },
  });
  await db.announcementRecipient.create({
    data: {
      id: recipientId,
      eventId: event.eventId,
      announcementId,
      source: "guests",
      recipientKey: `guest:${recipientId}:${address}`,
      subjectId: newId(),
      name: "Marie Curie",
      firstNames: ["Marie"],
      address,
      sortName: "marie curie",
      searchText: `marie curie ${address}`,
      mailMessageId,
    },
  });
}

/** A text of the event's organization to start from. Answers its id. */
export async function makeTemplate({ organizationId }: Pick<TestEvent, "organizationId">): Promise<string> {
  const id = newId();
  await db.announcementTemplate.create({ data: { id, organizationId, name: `Template ${id}`, locale: "en", texts } });
  return id;
}

/** How many messages an announcement means now, and who is left out and why: what a composer shows. */
export async function countAudience(scope: EventScope, meant: { audience: Audience; byText: boolean }) {
  return countRows(await listAudience(scope, meant));
}
