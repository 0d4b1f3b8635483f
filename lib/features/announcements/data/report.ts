import type { EventScope } from "@/lib/platform/access/scopes";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { escapeLike, foldText } from "@/lib/platform/text";
import { noCounts } from "../rules/states";
import type { ReportQuery } from "../schema";
import type { RecipientCounts, RecipientState, ReportRow } from "../types";

const reportRowsPerPage = 50;

/** How it stands with a recipient. `r` is the recipient, `m` their mail, `s` their text message. */
const state = Prisma.sql`CASE
  WHEN r.omission IS NOT NULL OR coalesce(m.status, s.status)::text IN ('suppressed', 'cancelled') THEN 'left_out'
  WHEN m.id IS NULL AND s.id IS NULL THEN 'waiting'
  WHEN coalesce(m.status, s.status)::text IN ('queued', 'sending') THEN 'queued'
  WHEN coalesce(m.status, s.status)::text = 'failed' OR m.bounced_at IS NOT NULL THEN 'failed'
  ELSE 'sent' END`;

const recipients = Prisma.sql`announcement_recipients r
  LEFT JOIN mail_messages m ON m.event_id = r.event_id AND m.id = r.mail_message_id
  LEFT JOIN sms_messages s ON s.event_id = r.event_id AND s.id = r.sms_message_id`;

/** How many recipients stand how; `textCounts` are those of them that go by text message. */
export type RecipientTally = { counts: RecipientCounts; textCounts: RecipientCounts };

/** How many recipients stand how, by announcement. One statement however many announcements. */
export async function countRecipients(
  scope: EventScope,
  announcementIds: readonly string[],
): Promise<ReadonlyMap<string, RecipientTally>> {
  if (announcementIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; state: RecipientState; count: number; texts: number }[]>`
    SELECT r.announcement_id::text AS id, ${state} AS state, count(*)::int AS count, count(r.number)::int AS texts
    FROM ${recipients}
    WHERE r.event_id = ${scope.eventId}::uuid AND r.announcement_id = ANY(${[...announcementIds]}::uuid[])
    GROUP BY 1, 2`;
  const counts = new Map<string, RecipientTally>();
  for (const row of rows) {
    const so = counts.get(row.id);
    counts.set(row.id, {
      counts: { ...noCounts, ...so?.counts, [row.state]: row.count },
      textCounts: { ...noCounts, ...so?.textCounts, [row.state]: row.texts },
    });
  }
  return counts;
}

export type ReportPage = { rows: ReportRow[]; total: number; nextCursor: string | null };

/** Who got it and who did not, by name, a page at a time. Two statements. */
export async function listReport(scope: EventScope, announcementId: string, query: ReportQuery): Promise<ReportPage> {
  const found = matching(scope, announcementId, query);
  const after = decodeCursor(query.after);
  const behind = after
    ? Prisma.sql`(r.sort_name, r.id) > (${String(after.keys[0] ?? "")}, ${after.id}::uuid)`
    : Prisma.sql`TRUE`;
  const [rows, total] = await Promise.all([
    readRows(Prisma.sql`${found} AND ${behind}`, reportRowsPerPage + 1),
    countRows(found),
  ]);
  const page = rows.slice(0, reportRowsPerPage);
  const last = rows.length > reportRowsPerPage ? page.at(-1) : undefined;
  return {
    rows: page.map(toRow),
    total,
    nextCursor: last ? encodeCursor({ keys: [last.sortName], id: last.id }) : null,
  };
}

const exportBatch = 2000;

/** All of the report under a query, in batches, in the order of the list. */
export async function* exportReport(
  scope: EventScope,
  announcementId: string,
  query: ReportQuery,
): AsyncGenerator<ReportRow[]> {
  const found = matching(scope, announcementId, query);
  let behind = Prisma.sql`TRUE`;
  for (;;) {
    const rows = await readRows(Prisma.sql`${found} AND ${behind}`, exportBatch);
    if (rows.length > 0) yield rows.map(toRow);
    const last = rows.at(-1);
    if (!last || rows.length < exportBatch) return;
    behind = Prisma.sql`(r.sort_name, r.id) > (${last.sortName}, ${last.id}::uuid)`;
  }
}

function matching(scope: EventScope, announcementId: string, query: ReportQuery): Prisma.Sql {
  const narrowed = query.state === "all" ? Prisma.sql`TRUE` : Prisma.sql`${state} = ${query.state}`;
  const searched =
    query.q === "" ? Prisma.sql`TRUE` : Prisma.sql`r.search_text LIKE ${`%${escapeLike(foldText(query.q))}%`}`;
  return Prisma.sql`r.event_id = ${scope.eventId}::uuid AND r.announcement_id = ${announcementId}::uuid
    AND ${narrowed} AND ${searched}`;
}

type Row = Omit<ReportRow, "sentAt" | "openedAt"> & { sortName: string; sentAt: Date | null; openedAt: Date | null };

const readRows = (where: Prisma.Sql, limit: number): Promise<Row[]> => db.$queryRaw<Row[]>`
  SELECT r.id::text AS id, r.name, r.address, r.number, r.people, r.sort_name AS "sortName", ${state} AS state,
    CASE WHEN coalesce(m.status, s.status)::text IN ('suppressed', 'cancelled') THEN coalesce(m.status, s.status)::text
      ELSE r.omission::text END AS omission,
    coalesce(m.sent_at, s.sent_at) AS "sentAt", coalesce(m.clicked_at, m.opened_at) AS "openedAt",
    CASE WHEN ${state} = 'failed' THEN coalesce(m.last_error, s.last_error,
      'The address does not exist, or takes no mail.') END AS problem
  FROM ${recipients} WHERE ${where} ORDER BY r.sort_name, r.id LIMIT ${limit}`;

async function countRows(where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM ${recipients} WHERE ${where}`;
  return row?.count ?? 0;
}

const toRow = ({ sortName: _sortName, sentAt, openedAt, ...row }: Row): ReportRow => ({
  ...row,
  sentAt: sentAt?.toISOString() ?? null,
  openedAt: openedAt?.toISOString() ?? null,
});
