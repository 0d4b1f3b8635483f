import type { OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { SearchQuery } from "../schema";
import type { SearchHit } from "../types";
import { findEvents, findEventsById } from "./events";
import { findGuests, findGuestsById } from "./guests";
import { likeness, wordsOf } from "./words";

const most = { events: 5, guests: 6, households: 4 };

/**
 * Events, guests and households of the organization by name, as far as this person may read them. What was typed is
 * taken literally where that finds anything, and misspellings are forgiven where it does not.
 */
export async function findEverywhere(scope: OrgScope, { q, event }: SearchQuery): Promise<SearchHit[]> {
  const words = wordsOf(q);
  if (words.length === 0) return [];
  const literal = await find(scope, words, event, false);
  if (literal.length > 0 || words.every((word) => word.length < 4)) return literal;
  return find(scope, words, event, true);
}

async function find(
  scope: OrgScope,
  words: readonly string[],
  presentEventId: string | undefined,
  isForgiving: boolean,
): Promise<SearchHit[]> {
  return db.$transaction(async (tx) => {
    if (isForgiving) {
      await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(likeness)}, true)`;
    }
    const events = await findEvents(scope, words, { tx, isForgiving, limit: most.events });
    const { guests, households } = await findGuests(scope, words, { tx, isForgiving, presentEventId });
    return [...events, ...guests.slice(0, most.guests), ...households.slice(0, most.households)];
  });
}

/** What was used lately and may still be read, in the order of use. */
export async function findRecent(scope: OrgScope, keys: readonly string[]): Promise<SearchHit[]> {
  const idsOf = (kind: string): string[] =>
    keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.split(":").at(-1) ?? "");
  const [events, guests] = await Promise.all([
    findEventsById(scope, idsOf("event")),
    findGuestsById(scope, { guestIds: idsOf("guest"), householdIds: idsOf("household") }),
  ]);
  const found = new Map([...events, ...guests].map((hit) => [hit.key, hit]));
  return keys.flatMap((key) => found.get(key) ?? []);
}
