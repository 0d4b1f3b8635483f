import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { foldText } from "@/lib/platform/text";

/** The ids of tags, by their names as files write them. */
export type TagIds = ReadonlyMap<string, string>;

/** Makes the tags that are named and that the event lacks; "VIP" and "vip" are one. Two statements, whatever their number. */
export async function insertTags(tx: Tx, scope: EventScope, names: Iterable<string>): Promise<TagIds> {
  const keys = new Map([...new Set(names)].map((name) => [name, foldText(name)]));
  if (keys.size === 0) return new Map();
  const byKey = new Map([...keys].map(([name, key]) => [key, name]));
  const tags = [...byKey].map(([key, name]) => ({ id: newId(), key, name }));
  await tx.$executeRaw`
    INSERT INTO guest_tags (id, event_id, name, name_key)
    SELECT r.id, ${scope.eventId}::uuid, r.name, r.key
    FROM json_to_recordset(${JSON.stringify(tags)}::json) AS r(id uuid, key text, name text)
    ON CONFLICT (event_id, name_key) DO NOTHING`;
  const present = await tx.guestTag.findMany({
    where: { eventId: scope.eventId, nameKey: { in: [...byKey.keys()] } },
    select: { id: true, nameKey: true },
  });
  const ids = new Map(present.map(({ id, nameKey }) => [nameKey, id]));
  const tagIds = new Map<string, string>();
  for (const [name, key] of keys) {
    const id = ids.get(key);
    if (id) tagIds.set(name, id);
  }
  return tagIds;
}

/** Tags guests who were just inserted, in one statement. */
export async function insertTaggings(
  tx: Tx,
  scope: EventScope,
  guests: readonly { id: string; tags: readonly string[] }[],
  tagIds: TagIds,
): Promise<void> {
  const guestIds: string[] = [];
  const given: string[] = [];
  for (const { id, tags } of guests) {
    for (const tagId of new Set(tags.map((tag) => tagIds.get(tag)))) {
      if (!tagId) continue;
      guestIds.push(id);
      given.push(tagId);
    }
  }
  if (given.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO guest_taggings (event_id, guest_id, tag_id)
    SELECT ${scope.eventId}::uuid, r.guest_id, r.tag_id
    FROM unnest(${guestIds}::uuid[], ${given}::uuid[]) AS r (guest_id, tag_id)`;
}
