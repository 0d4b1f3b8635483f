import { db } from "@/lib/platform/db";
import { direct, type Statement } from "@/lib/platform/db/statement";

const spendStatement: Statement = {
  name: "jobs: a lease's one call",
  text: `
    UPDATE job_queue SET called_at = clock_timestamp()
    WHERE lease_token = $1::uuid AND called_at IS NULL AND lease_until > clock_timestamp() RETURNING id`,
};

/** Uses up a lease's one call. False when it was used, is over, or never was. */
export async function spendLease(token: string): Promise<boolean> {
  return (await direct.run(spendStatement, [token])).length === 1;
}

/** Holds what this process is working on for longer. */
export async function extendLeases(tokens: string[], leaseSeconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE job_queue SET lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    WHERE lease_token = ANY(${tokens}::uuid[])`;
}
