import type { OrgScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { foldText } from "@/lib/platform/text";
import { matchScore } from "../rules/match";
import type { SearchHit } from "../types";
import { readableGuests } from "./reach";
import { contains } from "./words";

/** Looked at before they are put in order: enough for a name, and no more than can be read in a moment. */
const candidates = 200;

type Row = {
  id: string;
  firstName: string;
  lastName: string;
  eventId: string;
  eventName: string;
  householdId: string;
  householdName: string;
};

type Place = { tx: Tx; isForgiving: boolean; presentEventId: string | undefined };

export type FoundGuests = { guests: SearchHit[]; households: SearchHit[] };

/**
 * Guests and their households over all events whose guests the person may read: those of the open event first, then by
 * how the name begins. E-mail addresses are searched too, never shown. At most two queries.
 */
export async function findGuests(
  scope: OrgScope,
  words: readonly string[],
  { tx, isForgiving, presentEventId }: Place,
): Promise<FoundGuests> {
  const readable = words.some((word) => word.length > 1) ? await readableGuests(scope) : null;
  if (!readable) return { guests: [], households: [] };
  const found = contains(Prisma.sql`g.search_text`, words, isForgiving);
  const here = Prisma.sql`g.event_id = ${presentEventId ?? null}::uuid`;
  const some = (condition: Prisma.Sql) => Prisma.sql`(SELECT g.id, g.first_name, g.last_name, g.sort_name, g.event_id,
    g.household_id FROM guests g WHERE ${readable} AND ${condition} AND ${found} LIMIT ${candidates})`;
  const rows = await tx.$queryRaw<Row[]>`
    WITH g AS MATERIALIZED (${presentEventId ? Prisma.sql`${some(here)} UNION ${some(Prisma.sql`true`)}` : some(Prisma.sql`true`)})
    SELECT g.id::text, g.first_name AS "firstName", g.last_name AS "lastName", g.event_id::text AS "eventId",
      e.name AS "eventName", h.id::text AS "householdId", h.name AS "householdName"
    FROM g JOIN events e ON e.id = g.event_id JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id
    ORDER BY COALESCE(${here}, false) DESC, e.archived_at IS NOT NULL, ${likest(words, isForgiving)} g.sort_name LIKE ${`${words[0] ?? ""}%`} DESC,
      g.sort_name, g.id
    LIMIT 60`;
  return { guests: rows.map(guestHit), households: householdHits(rows, words, isForgiving) };
}

/** Guests and households used lately that the person still may read. At most three queries. */
export async function findGuestsById(
  scope: OrgScope,
  { guestIds, householdIds }: { guestIds: readonly string[]; householdIds: readonly string[] },
): Promise<SearchHit[]> {
  if (guestIds.length + householdIds.length === 0) return [];
  const readable = await readableGuests(scope);
  if (!readable) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT g.id::text, g.first_name AS "firstName", g.last_name AS "lastName", g.event_id::text AS "eventId",
      e.name AS "eventName", h.id::text AS "householdId", h.name AS "householdName"
    FROM guests g JOIN events e ON e.id = g.event_id JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id
    WHERE ${readable} AND (g.id = ANY(${[...guestIds]}::uuid[])
      OR (g.household_id = ANY(${[...householdIds]}::uuid[]) AND g.position = 0))`;
  const asked = new Set(householdIds);
  const homes = new Map(rows.filter((row) => asked.has(row.householdId)).map((row) => [row.householdId, row]));
  return [...rows.filter(({ id }) => guestIds.includes(id)).map(guestHit), ...[...homes.values()].map(householdHit)];
}

/** Among misspelled names those come first that resemble what was typed most. */
function likest(words: readonly string[], isForgiving: boolean): Prisma.Sql {
  if (!isForgiving) return Prisma.empty;
  const longest = [...words].sort((one, other) => other.length - one.length)[0] ?? "";
  return Prisma.sql`word_similarity(${longest}, g.sort_name) DESC,`;
}

function guestHit({ id, firstName, lastName, eventId, eventName }: Row): SearchHit {
  return {
    kind: "guest",
    key: `guest:${eventId}:${id}`,
    label: `${firstName} ${lastName}`.trim(),
    note: eventName,
    href: `/events/${eventId}/guests/${id}`,
  };
}

function householdHit({ householdId, householdName, eventId, eventName }: Row): SearchHit {
  return {
    kind: "household",
    key: `household:${eventId}:${householdId}`,
    label: householdName,
    note: eventName,
    href: `/events/${eventId}/guests/households/${householdId}`,
  };
}

/** The households whose own name holds what was typed, each once. */
function householdHits(rows: readonly Row[], words: readonly string[], isForgiving: boolean): SearchHit[] {
  const homes = new Map(rows.map((row) => [row.householdId, row]));
  return [...homes.values()]
    .filter(({ householdName }) => {
      const name = foldText(householdName);
      return words.every((word) => name.includes(word)) || (isForgiving && matchScore(words.join(" "), name) > 0);
    })
    .map(householdHit);
}
