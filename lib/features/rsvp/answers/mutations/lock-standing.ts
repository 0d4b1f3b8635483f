import { lockHouseholds, lockingByLink, lockingHousehold } from "@/lib/features/events/places/mutations";
import type { GuestDoor } from "@/lib/platform/access/guest-gates";
import type { GuestScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { type DirectTransaction, isDirect, runnerOf } from "@/lib/platform/db/statement";
import type { CountedRow } from "@/lib/platform/rate-limit/postgres-store";
import { openedOf, readingStanding, readingStandingByLink, type Standing, standingOf } from "../data/state";
import type { AtHousehold } from "../types";

/** Takes the household's lock, and then reads what an answer is decided by; null when the household was removed. */
export async function lockStanding(tx: Tx | DirectTransaction, at: AtHousehold, key: string): Promise<Standing | null> {
  const reading = readingStanding(at, key);
  if (isDirect(tx)) {
    const [, rows] = await tx.runInTurn([lockingHousehold(at, at.householdId), reading]);
    return standingOf(rows ?? []);
  }
  await lockHouseholds(tx, at, [at.householdId]);
  return standingOf(await runnerOf(tx).run(reading.statement, reading.values));
}

/**
 * The same at a door that nobody has opened yet: opens it, in the one message that locks, reads and counts. Throws as
 * the gates do, NOT_FOUND and RATE_LIMITED.
 */
export async function openStanding(
  tx: DirectTransaction,
  door: GuestDoor,
  key: string,
): Promise<{ at: GuestScope; standing: Standing | null }> {
  const [[counted], [, rows = []]] = await Promise.all([
    tx.runApart<CountedRow>(door.counting),
    tx.runInTurn([lockingByLink(door.link), readingStandingByLink(door.link, key)]),
  ]);
  return { at: door.open(openedOf(rows), counted), standing: standingOf(rows) };
}
