import { db } from "@/lib/platform/db";

/**
 * Lets PostgreSQL count anew what an import made larger, so that the first look at a long list is planned for a long
 * list. It would find out by itself, a minute later. Where the role may not, nothing happens.
 */
export async function refreshStatistics(): Promise<void> {
  await db.$executeRaw`ANALYZE guests, households, session_invites, guest_taggings`;
}
