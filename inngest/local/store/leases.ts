import { db } from "@/lib/platform/db";

/** Uses up a lease's one call. False when it was used, is over, or never was. */
export async function spendLease(token: string): Promise<boolean> {
  const used = await db.$executeRaw`
    UPDATE job_queue SET called_at = clock_timestamp()
    WHERE lease_token = ${token}::uuid AND called_at IS NULL AND lease_until > clock_timestamp()`;
  return used === 1;
}

/** Holds what this process is working on for longer. */
export async function extendLeases(tokens: string[], leaseSeconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE job_queue SET lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    WHERE lease_token = ANY(${tokens}::uuid[])`;
}
