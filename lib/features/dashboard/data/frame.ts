import { visibleTo } from "@/lib/features/events/list/data";
import type { OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import type { DashboardFrame } from "../types";
import { eventsWith } from "./reach";

type Row = {
  name: string;
  timeZone: string;
  organizationName: string;
  eventCount: number;
  readable: number;
  sampleId: string | null;
  sampleName: string | null;
};

/** Who looks, and how much there is to look at. At most two queries. */
export async function getFrame(scope: OrgScope): Promise<DashboardFrame> {
  const readsGuests = await eventsWith(scope, "guests.read");
  const [row] = await db.$queryRaw<Row[]>`
    SELECT u.name, u.time_zone AS "timeZone", o.name AS "organizationName",
      (SELECT count(*)::int FROM events e WHERE ${visibleTo(scope)} AND NOT e.is_sample) AS "eventCount",
      (SELECT count(*)::int FROM (SELECT 1 FROM events e WHERE ${readsGuests} LIMIT 1) AS any_event) AS readable,
      s.id::text AS "sampleId", s.name AS "sampleName"
    FROM users u JOIN organizations o ON o.id = ${scope.organizationId}::uuid
    LEFT JOIN LATERAL (SELECT e.id, e.name FROM events e WHERE ${visibleTo(scope)} AND e.is_sample) s ON true
    WHERE u.id = ${scope.actor.userId}::uuid`;
  if (!row) throw notFoundError();
  const { sampleId, sampleName, readable, ...frame } = row;
  return {
    ...frame,
    sample: sampleId ? { id: sampleId, name: sampleName ?? "", canRemove: scope.can("event.delete") } : null,
    canCreate: scope.can("event.create"),
    readsGuests: readable > 0,
  };
}
