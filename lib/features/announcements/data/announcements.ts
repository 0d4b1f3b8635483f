import type { EventScope } from "@/lib/platform/access/scopes";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { isId } from "@/lib/platform/ids";
import { noCounts, openMails } from "../rules/states";
import { storedAudienceSchema, storedTextsSchema } from "../schema";
import type { Announcement, AnnouncementItem, AnnouncementStatus } from "../types";
import { countRecipients, type RecipientTally } from "./report";

const perPage = 50;

const columns = {
  id: true,
  status: true,
  locale: true,
  texts: true,
  audience: true,
  byText: true,
  version: true,
  createdAt: true,
  sendAt: true,
  requestedAt: true,
  settledAt: true,
  queuedAt: true,
  finishedAt: true,
  cancelledAt: true,
  createdById: true,
  requestedById: true,
} as const;

export type AnnouncementPage = { items: AnnouncementItem[]; total: number; nextCursor: string | null };

/** The event's announcements, newest first, with how far each is. A constant number of statements. */
export async function listAnnouncements(
  scope: EventScope,
  given: { status: AnnouncementStatus | null; after?: string | undefined },
): Promise<AnnouncementPage> {
  const { organizationId, eventId } = scope;
  const where = { organizationId, eventId, ...(given.status && { status: given.status }) };
  const after = decodeCursor(given.after);
  const at = after ? new Date(String(after.keys[0])) : null;
  const behind =
    after && at && !Number.isNaN(at.getTime())
      ? { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: after.id } }] }
      : {};
  const [rows, total] = await Promise.all([
    db.announcement.findMany({
      where: { AND: [where, behind] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: perPage + 1,
      select: columns,
    }),
    db.announcement.count({ where }),
  ]);
  const page = rows.slice(0, perPage);
  const [counts, names] = await Promise.all([
    countRecipients(
      scope,
      page.map(({ id }) => id),
    ),
    namesOf(page.flatMap((row) => row.requestedById ?? row.createdById ?? [])),
  ]);
  const last = rows.length > perPage ? page.at(-1) : undefined;
  return {
    items: page.map((row) => {
      const { subject, ...item } = { ...toAnnouncement(row, counts.get(row.id), names), subject: subjectOf(row) };
      const { id, status, createdAt, sendAt, requestedAt, by } = item;
      return {
        id,
        status,
        createdAt,
        sendAt,
        requestedAt,
        by,
        counts: item.counts,
        textCounts: item.textCounts,
        subject,
      };
    }),
    total,
    nextCursor: last ? encodeCursor({ keys: [last.createdAt.toISOString()], id: last.id }) : null,
  };
}

/** One announcement with how far it is; null for an unknown one and for another event's. */
export async function getAnnouncement(scope: EventScope, announcementId: unknown): Promise<Announcement | null> {
  if (!isId(announcementId)) return null;
  const { organizationId, eventId } = scope;
  const row = await db.announcement.findFirst({
    where: { id: announcementId, organizationId, eventId },
    select: columns,
  });
  if (!row) return null;
  const [counts, names] = await Promise.all([
    countRecipients(scope, [row.id]),
    namesOf([row.requestedById ?? row.createdById ?? ""]),
  ]);
  return toAnnouncement(row, counts.get(row.id), names);
}

type Stored = Prisma.AnnouncementGetPayload<{ select: typeof columns }>;

function toAnnouncement(
  row: Stored,
  { counts, textCounts }: RecipientTally = { counts: noCounts, textCounts: noCounts },
  names: ReadonlyMap<string, string> = new Map(),
): Announcement {
  // A sending is over when no message of it is open; the row says so a moment later.
  const isOver = row.status === "sending" && row.queuedAt !== null && openMails(counts) === 0;
  return {
    id: row.id,
    status: isOver ? "sent" : row.status,
    locale: pickLocale(row.locale),
    texts: storedTextsSchema.parse(row.texts),
    audience: storedAudienceSchema.parse(row.audience),
    byText: row.byText,
    version: row.version,
    isSettled: row.settledAt !== null,
    counts,
    textCounts,
    by: names.get(row.requestedById ?? row.createdById ?? "") ?? null,
    createdAt: row.createdAt.toISOString(),
    sendAt: row.sendAt?.toISOString() ?? null,
    requestedAt: row.requestedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
  };
}

const subjectOf = (row: Stored): string => storedTextsSchema.parse(row.texts)[pickLocale(row.locale)]?.subject ?? "";

async function namesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(userIds.filter((id) => isId(id)))];
  if (ids.length === 0) return new Map();
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
