import { createPlusOne } from "@/lib/features/guests/mutations/create-plus-one";
import { tellListChanged } from "@/lib/features/guests/mutations/tell-change";
import type { Tx } from "@/lib/platform/db";
import type { Runner } from "@/lib/platform/db/statement";
import type { PlannedPeople } from "../rules/people";
import type { AtHousehold } from "../types";
import { removePlusOnes, renamePlusOne } from "./change-plus-ones";

/** People come, go or get other names: that is for a transaction of the client, where the guests' own rooms write. */
export class PeopleChange extends Error {}

/**
 * Writes who is new, renamed or gone. Answers the ids of those who are new, by their place on the form. Throws
 * PeopleChange when there is something to write and `tx` is not the client's.
 */
export async function writePeople(
  tx: Tx | Runner,
  at: AtHousehold,
  { added, renamed, removed }: PlannedPeople,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  if (added.length + renamed.length + removed.length === 0) return ids;
  if ("run" in tx) throw new PeopleChange();
  for (const { guest, sponsorId, firstName, lastName } of added) {
    ids.set(guest, await createPlusOne(tx, at, sponsorId, { firstName, lastName }));
  }
  for (const { guestId, ...names } of renamed) await renamePlusOne(tx, at, guestId, names);
  if (removed.length > 0) await removePlusOnes(tx, at, removed, now);
  if (renamed.length > 0 || removed.length > 0) await tellListChanged(tx, at);
  return ids;
}
