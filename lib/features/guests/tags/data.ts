import { z } from "zod";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { type TagItem, tagColors } from "../types";

const color = z.enum(tagColors).catch("slate");

/** The event's tags by name, with how many guests wear each. One query. */
export async function listTags(scope: EventScope): Promise<TagItem[]> {
  const tags = await db.$queryRaw<(Omit<TagItem, "color"> & { color: string })[]>`
    SELECT t.id::text AS id, t.name, t.color, count(g.id)::int AS "guestCount"
    FROM guest_tags t
    JOIN events e ON e.id = t.event_id AND e.organization_id = ${scope.organizationId}::uuid
    LEFT JOIN guest_taggings w ON w.event_id = t.event_id AND w.tag_id = t.id
    LEFT JOIN guests g ON g.event_id = w.event_id AND g.id = w.guest_id AND g.deleted_at IS NULL
    WHERE t.event_id = ${scope.eventId}::uuid
    GROUP BY t.id ORDER BY t.name_key`;
  return tags.map((tag) => ({ ...tag, color: color.parse(tag.color) }));
}
