import { db } from "../db";
import type { LiveHint } from "./names";

/** The one channel that every process of the installation listens to. */
export const liveChannel = "marquee_live";

/**
 * Tells open pages, in every process, that something happened. After the commit only: inside busy transactions NOTIFY
 * would make commits wait for one another. The same hint twice in one call goes out once; one without an organization
 * or a person reaches nobody and is left out.
 */
export async function notifyLive(hints: readonly LiveHint[]): Promise<void> {
  const payloads = new Set<string>();
  for (const { name, organizationId, eventId, userId } of hints) {
    if (organizationId || userId) payloads.add(JSON.stringify({ name, organizationId, eventId, userId }));
  }
  if (payloads.size === 0) return;
  await db.$executeRaw`SELECT pg_notify(${liveChannel}, payload) FROM unnest(${[...payloads]}::text[]) AS payload`;
}
