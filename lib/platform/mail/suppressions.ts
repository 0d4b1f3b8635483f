import { now } from "../clock";
import type { Tx } from "../db";
import { newId } from "../ids";

type New =
  | { organizationId: string; foundById?: null; address: string; reason: "unsubscribed" | "by_hand" }
  | { organizationId: null; foundById: string | null; address: string; reason: "hard_bounce" | "complaint" };

/**
 * From now on nothing is sent to the address: no announcement of the organization, or (bounce, complaint) no mail at all.
 * Says whether that is new; the reason that was there first stays, except that a complaint outweighs a bounce.
 */
export async function suppress(tx: Tx, { organizationId, foundById, address, reason }: New): Promise<boolean> {
  const row = { id: newId(), organizationId, foundById: foundById ?? null, address: address.toLowerCase(), reason };
  const made = await tx.suppression.createMany({ data: [{ ...row, createdAt: now() }], skipDuplicates: true });
  if (made.count === 0 && reason !== "hard_bounce" && reason !== "by_hand") {
    await tx.suppression.updateMany({
      where: { organizationId, address: row.address, reason: { in: ["hard_bounce", "by_hand"] } },
      data: { reason },
    });
  }
  return made.count === 1;
}

/**
 * Somebody moved to another address: what they, or an organization by hand, wanted no more of at the old one, they get
 * none of at the new one either. What the old mailbox itself refused says nothing of the new one.
 */
export async function carrySuppressions(
  tx: Tx,
  { from, to, organizationIds }: { from: string; to: string; organizationIds: string[] },
): Promise<void> {
  const rows = await tx.suppression.findMany({
    where: {
      organizationId: { in: organizationIds },
      address: from.toLowerCase(),
      reason: { in: ["unsubscribed", "by_hand"] },
    },
    select: { organizationId: true, reason: true },
  });
  const carried = rows.map((row) => ({ ...row, id: newId(), address: to.toLowerCase(), createdAt: now() }));
  if (carried.length > 0) await tx.suppression.createMany({ data: carried, skipDuplicates: true });
}

/** The recipient of an organization's announcements wants them again. A bounce or complaint stays. */
export async function unsuppress(tx: Tx, at: { organizationId: string }, address: string): Promise<boolean> {
  const { organizationId } = at;
  const gone = await tx.suppression.deleteMany({
    where: { organizationId, address: address.toLowerCase(), reason: "unsubscribed" },
  });
  return gone.count > 0;
}
