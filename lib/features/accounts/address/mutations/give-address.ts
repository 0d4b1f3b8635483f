import type { Tx } from "@/lib/platform/db";
import { isUniqueViolation } from "@/lib/platform/db/constraints";
import { carrySuppressions } from "@/lib/platform/mail/suppressions";
import { type Refusal, refuse } from "@/lib/platform/result";

type Move = { userId: string; from: string; to: string };

/**
 * Gives an account another, proved address. A registration of that address that nobody confirmed makes way. Links that
 * were mailed to the old one are dead, and who wanted no more mail there gets none at the new one. Throws a unique
 * violation where an account has the address: of any number who claim one at once, one gets it.
 */
export async function giveAddress(tx: Tx, { userId, from, to }: Move): Promise<void> {
  await tx.user.deleteMany({ where: { email: to, emailVerifiedAt: null, id: { not: userId } } });
  await tx.user.update({ where: { id: userId }, data: { email: to } });
  const places = await tx.organization.findMany({
    where: { OR: [{ memberships: { some: { userId } } }, { events: { some: { staff: { some: { userId } } } } }] },
    select: { id: true },
  });
  await carrySuppressions(tx, { from, to, organizationIds: places.map(({ id }) => id) });
}

/** Runs what gives an address; a refusal where somebody else was faster. */
export async function unlessTaken<T>(work: Promise<T>): Promise<T | Refusal<"address_taken">> {
  try {
    return await work;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refuse("address_taken", "This address has an account of its own by now, so it cannot be used for this one.");
  }
}
