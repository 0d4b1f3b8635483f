import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { overallAnswerOf } from "../../rules";
import type { GuestListItem } from "../../types";
import type { GuestQuery } from "../schema";
import type { HouseholdListItem, HouseholdPage, SearchMode } from "../types";
import { fromGuests, guestConditions } from "./conditions";
import { pageSize } from "./list-guests";
import { readPage } from "./read-page";
import { selectMembers } from "./select-guests";
import { householdCursor, householdPaging } from "./sorts";

type Row = Omit<HouseholdListItem, "members" | "overall" | "answeredAt"> & {
  answeredAt: Date | null;
  cursor: string[];
};

/** A page of the households that have a matching guest, each with all of its guests. One statement more than guests. */
export async function listHouseholds(scope: EventScope, query: GuestQuery): Promise<HouseholdPage> {
  return readPage(scope, query, async (tx, mode) => {
    const rows = await pageOfHouseholds(tx, scope, query, mode);
    const shown = rows.slice(0, pageSize);
    const ids = shown.map(({ id }) => id);
    const members = byHousehold(await selectMembers(tx, scope, ids));
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => toItem(row, members.get(row.id) ?? [])),
      nextCursor: last ? householdCursor(query, mode, last.cursor) : null,
    };
  });
}

async function pageOfHouseholds(tx: Tx, scope: EventScope, query: GuestQuery, mode: SearchMode): Promise<Row[]> {
  const paging = householdPaging(query, query.after);
  return tx.$queryRaw<Row[]>`
    SELECT h.id::text AS id, h.name, h.email, h.phone, h.address_city AS city, h.allowance,
      h.last_answered_at AS "answeredAt", ${paging.cursorColumns},
      EXISTS (SELECT 1 FROM deliveries d WHERE d.event_id = h.event_id AND d.household_id = h.id
        AND d.occasion LIKE 'invitation:%') AS "isInvited"
    FROM households h
    WHERE h.event_id = ${scope.eventId}::uuid AND h.deleted_at IS NULL AND ${paging.behind}
      AND h.id IN (SELECT g.household_id FROM ${fromGuests} WHERE ${guestConditions(scope, query.filter, mode)})
    ORDER BY ${paging.orderBy} LIMIT ${pageSize + 1} OFFSET ${query.after === null ? (query.at ?? 0) : 0}`;
}

function byHousehold(guests: readonly GuestListItem[]): Map<string, GuestListItem[]> {
  const members = new Map<string, GuestListItem[]>();
  for (const guest of guests) members.set(guest.household.id, [...(members.get(guest.household.id) ?? []), guest]);
  return members;
}

function toItem(row: Row, members: readonly GuestListItem[]): HouseholdListItem {
  const { cursor: _cursor, answeredAt, ...household } = row;
  const statuses = members.flatMap(({ answers }) => answers.map(({ status }) => status));
  return {
    ...household,
    answeredAt: answeredAt?.toISOString() ?? null,
    overall: overallAnswerOf(statuses),
    members: members.map(({ id, firstName, lastName, kind, overall }) => ({ id, firstName, lastName, kind, overall })),
  };
}
