import { db } from "../db";

/** The channel on which every process hears of what happened. */
export const liveChannel = "marquee_live";

/** What open pages are told: that something of this name happened at this event, and to which rows. Never data. */
export type LiveEvent = { name: string; organizationId: string | null; eventId: string | null; ids: string[] };

/** PostgreSQL refuses payloads of 8000 bytes and more. */
const MAX_BYTES = 7900;
const MAX_IDS = 50;

/**
 * Tells the open pages of every process, after the commit and outside any transaction (a NOTIFY inside one would make
 * commits wait for each other). At most once: a page that was not connected reads again when it connects.
 */
export async function notifyLive(
  events: { name: string; organizationId: string | null; eventId: string | null; data: Record<string, unknown> }[],
): Promise<void> {
  const messages = batches(
    events
      .filter((event) => event.eventId !== null || event.organizationId !== null)
      .map(({ name, organizationId, eventId, data }) => ({ name, organizationId, eventId, ids: idsIn(data) })),
  );
  if (messages.length === 0) return;
  await db.$executeRaw`SELECT pg_notify(${liveChannel}, message) FROM unnest(${messages}::text[]) AS message`;
}

function idsIn(data: Record<string, unknown>): string[] {
  const ids = Object.entries(data).flatMap(([key, value]) => {
    if (typeof value === "string" && key.endsWith("Id")) return [value];
    return Array.isArray(value) && key.endsWith("Ids") ? value.filter((id) => typeof id === "string") : [];
  });
  return ids.slice(0, MAX_IDS);
}

/** Each a JSON array of events, short enough for one NOTIFY. */
function batches(events: LiveEvent[]): string[] {
  const messages: string[] = [];
  let parts: string[] = [];
  let bytes = 2;
  for (const event of events) {
    const text = JSON.stringify(event);
    const size = Buffer.byteLength(text) + 1;
    if (bytes + size > MAX_BYTES && parts.length > 0) {
      messages.push(`[${parts.join(",")}]`);
      parts = [];
      bytes = 2;
    }
    parts.push(text);
    bytes += size;
  }
  if (parts.length > 0) messages.push(`[${parts.join(",")}]`);
  return messages;
}
