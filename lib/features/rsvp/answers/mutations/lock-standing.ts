import { lockHouseholds, lockingHousehold } from "@/lib/features/events/places/mutations";
import type { Tx } from "@/lib/platform/db";
import { type DirectTransaction, isDirect, runnerOf } from "@/lib/platform/db/statement";
import { readingStanding, type Standing, standingOf } from "../data/state";
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
