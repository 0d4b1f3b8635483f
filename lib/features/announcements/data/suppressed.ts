import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";

/** Which of these addresses get no announcements: refused by their owner, or known not to work. */
export async function suppressedAddresses(
  scope: EventScope,
  addresses: readonly string[],
  client: Tx,
): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set();
  const rows = await client.$queryRaw<{ address: string }[]>`
    SELECT address FROM suppressions WHERE address = ANY(${[...addresses]}::text[])
      AND (organization_id = ${scope.organizationId}::uuid OR organization_id IS NULL)`;
  return new Set(rows.map(({ address }) => address));
}
