import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { firstFreeSlug } from "../rules/slug";

/**
 * Whoever gives an event an address takes this lock late and holds it until the commit: an address may stand in two
 * tables (now, and once), and only one at a time can be sure that it stands in neither.
 */
async function holdSlugs(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('event-slugs', 0))`;
}

/** An address that no event has or ever had: `wanted`, or with the next free number behind it. Call it late. */
export async function claimFreeSlug(tx: Tx, wanted: string): Promise<string> {
  await holdSlugs(tx);
  // Numbered ones may be cut short: everything that begins alike is looked at.
  const begins = `${wanted.slice(0, 50)}%`;
  const rows = await tx.$queryRaw<{ slug: string }[]>(Prisma.sql`
    SELECT slug FROM events WHERE slug LIKE ${begins} UNION SELECT slug FROM slug_redirects WHERE slug LIKE ${begins}`);
  return firstFreeSlug(wanted, new Set(rows.map((row) => row.slug)));
}

/** Whether an event may have this address: nobody else has it or ever had it. Call it late. */
export async function claimExactSlug(tx: Tx, wanted: string, eventId: string): Promise<boolean> {
  await holdSlugs(tx);
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM events WHERE slug = ${wanted} AND id <> ${eventId}::uuid
    UNION SELECT slug FROM slug_redirects WHERE slug = ${wanted} AND event_id <> ${eventId}::uuid`;
  return rows.length === 0;
}
