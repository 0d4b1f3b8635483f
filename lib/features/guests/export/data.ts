import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { forbiddenError } from "@/lib/platform/errors";
import { fileUrl, ORIGINAL } from "@/lib/platform/upload-purposes";
import { getGuestChoices } from "../data";
import { fromHomes, guestConditions } from "../list/data/conditions";
import { withSearch } from "../list/data/search";
import { guestPaging } from "../list/data/sorts";
import type { GuestQuery } from "../list/schema";
import { exportHeader, exportRow } from "./rules";
import type { ExportGuest, ExportItem } from "./types";

const batchSize = 2000;

/**
 * The rows of an export, header first, in batches: exactly the guests that the list shows under this query, in its
 * order. Who they are is settled by one statement at the start; each batch costs one, and the next is read while one
 * is written. `tell` hears how many guests there are and how many were taken; the rows end with an error when it throws.
 */
export async function* exportRows(
  scope: EventScope,
  query: GuestQuery,
  tell: (taken: number, total: number) => Promise<void> = async () => {},
): AsyncGenerator<string[][]> {
  const context = await getGuestChoices(scope);
  yield [exportHeader(context)];
  const ids = await listGuestIds(scope, query);
  await tell(0, ids.length);
  const read = (start: number) => selectExported(scope, ids.slice(start, start + batchSize));
  let next = read(0);
  try {
    for (let start = 0; start < ids.length; start += batchSize) {
      const batch = await next;
      next = read(start + batchSize);
      yield batch.map((row) => exportRow(row, context));
      await tell(Math.min(start + batchSize, ids.length), ids.length);
    }
  } finally {
    // Whoever stops taking leaves no statement behind that nobody waits for.
    await Promise.allSettled([next]);
  }
}

async function listGuestIds(scope: EventScope, query: GuestQuery): Promise<string[]> {
  const { orderBy } = guestPaging(query, null);
  const [found] = await withSearch(
    scope,
    query.filter.q,
    (tx, mode) => tx.$queryRaw<{ ids: string[] }[]>`
      SELECT coalesce(json_agg(g.id ORDER BY ${orderBy}), '[]') AS ids FROM ${fromHomes}
      WHERE ${guestConditions(scope, query.filter, mode)}`,
  );
  return found?.ids ?? [];
}

/** Guests with their households, in the order of the ids. One JSON value: a hundred thousand rows of columns are slow. */
async function selectExported(scope: EventScope, ids: readonly string[]): Promise<ExportGuest[]> {
  if (ids.length === 0) return [];
  const [found] = await db.$queryRaw<{ rows: ExportGuest[] }[]>`
    SELECT coalesce(json_agg(json_build_object(
      'guest', json_build_object('firstName', g.first_name, 'lastName', g.last_name, 'email', g.email,
        'phone', g.phone, 'kind', g.kind, 'side', g.side, 'dietaryNeeds', g.dietary_needs,
        'accessibilityNeeds', g.accessibility_needs, 'notes', g.notes,
        'tagIds', coalesce((SELECT json_agg(t.tag_id) FROM guest_taggings t
          WHERE t.event_id = g.event_id AND t.guest_id = g.id), '[]'),
        'answers', coalesce((SELECT json_agg(json_build_object('sessionId', i.session_id,
            'status', coalesce(a.status, 'pending')))
          FROM session_invites i
          LEFT JOIN answers a ON a.event_id = i.event_id AND a.guest_id = i.guest_id AND a.session_id = i.session_id
          WHERE i.event_id = g.event_id AND i.guest_id = g.id), '[]')),
      'household', json_build_object('id', h.id, 'name', h.name, 'envelope', h.envelope, 'email', h.email,
        'phone', h.phone, 'addressLine', h.address_line, 'addressCity', h.address_city,
        'addressPostalCode', h.address_postal_code, 'addressCountry', h.address_country, 'locale', h.locale,
        'allowance', h.allowance)) ORDER BY given.ord), '[]') AS rows
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS given (id, ord)
    JOIN guests g ON g.event_id = ${scope.eventId}::uuid AND g.id = given.id AND g.deleted_at IS NULL
    JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id
    WHERE g.organization_id = ${scope.organizationId}::uuid`;
  return found?.rows ?? [];
}

/** "anna-and-ben-guests-2026-05-01", without its ending. */
export async function exportFileName(scope: EventScope): Promise<string> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: { slug: true },
  });
  return `${event?.slug ?? "event"}-guests-${now().toISOString().slice(0, 10)}`;
}

const shownExports = 20;

/** The latest files that this person had made of this event's guests, newest first. */
export async function listExports(scope: EventScope): Promise<ExportItem[]> {
  const rows = await db.guestExport.findMany({
    where: { eventId: scope.eventId, organizationId: scope.organizationId, createdById: ownerOf(scope) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: shownExports,
    select: {
      id: true,
      fileName: true,
      status: true,
      totalRows: true,
      writtenRows: true,
      fileId: true,
      createdAt: true,
    },
  });
  return rows.map(({ fileId, createdAt, ...row }) => ({
    ...row,
    href: fileId ? fileUrl(fileId, ORIGINAL) : null,
    createdAt: createdAt.toISOString(),
  }));
}

/** An export is its maker's alone. Throws FORBIDDEN for whoever is no person. */
export function ownerOf(scope: EventScope): string {
  const userId = userOf(scope.actor);
  if (!userId) throw forbiddenError();
  return userId;
}
