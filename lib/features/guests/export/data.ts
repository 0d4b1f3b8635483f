import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { getGuestChoices } from "../data";
import { fromHomes, guestConditions } from "../list/data/conditions";
import { withSearch } from "../list/data/search";
import { selectGuests } from "../list/data/select-guests";
import { guestPaging } from "../list/data/sorts";
import type { GuestQuery } from "../list/schema";
import { exportHeader, exportRow } from "./rules";
import type { ExportGuest, ExportHousehold } from "./types";

const batchSize = 500;

/**
 * The rows of an export, header first, in batches: exactly the guests that the list shows under this query, in its
 * order. Who they are is settled by one statement at the start; each batch costs two.
 */
export async function* exportRows(scope: EventScope, query: GuestQuery): AsyncGenerator<string[][]> {
  const context = await getGuestChoices(scope);
  yield [exportHeader(context)];
  const ids = await listGuestIds(scope, query);
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = await readBatch(scope, ids.slice(start, start + batchSize));
    yield batch.map((row) => exportRow(row, context));
  }
}

async function listGuestIds(scope: EventScope, query: GuestQuery): Promise<string[]> {
  const { orderBy } = guestPaging(query, null);
  const rows = await withSearch(
    scope,
    query.filter.q,
    (tx, mode) => tx.$queryRaw<{ id: string }[]>`
      SELECT g.id::text AS id FROM ${fromHomes}
      WHERE ${guestConditions(scope, query.filter, mode)} ORDER BY ${orderBy}`,
  );
  return rows.map(({ id }) => id);
}

async function readBatch(scope: EventScope, ids: string[]): Promise<ExportGuest[]> {
  const guests = await selectGuests(db, scope, ids);
  const households: ExportHousehold[] = await db.household.findMany({
    where: { eventId: scope.eventId, id: { in: guests.map(({ household }) => household.id) } },
    select: {
      id: true,
      name: true,
      envelope: true,
      email: true,
      phone: true,
      addressLine: true,
      addressCity: true,
      addressPostalCode: true,
      addressCountry: true,
      locale: true,
      allowance: true,
    },
  });
  const byId = new Map(households.map((household) => [household.id, household]));
  return guests.flatMap((guest) => {
    const household = byId.get(guest.household.id);
    return household ? [{ guest, household }] : [];
  });
}

/** "anna-and-ben-guests-2026-05-01", without its ending. */
export async function exportFileName(scope: EventScope): Promise<string> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: { slug: true },
  });
  return `${event?.slug ?? "event"}-guests-${now().toISOString().slice(0, 10)}`;
}
