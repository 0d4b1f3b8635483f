import type { Crowd } from "./crowd";

/** The list's work by hand: what somebody who knows the tables would write for the driver. */
export type RawQuery = { page: string; counts: string; values: unknown[] };

const columns = `g.id, g.first_name, g.last_name, g.email, g.phone, g.kind, g.source, g.side, g.dietary_needs,
  g.accessibility_needs, g.notes, g.created_at, h.id AS household_id, h.name, h.email AS household_email, h.last_answered_at,
  (SELECT count(*) FROM guests m WHERE m.event_id = g.event_id AND m.household_id = g.household_id AND m.deleted_at IS NULL) AS size,
  (SELECT json_agg(t.tag_id) FROM guest_taggings t WHERE t.event_id = g.event_id AND t.guest_id = g.id) AS tags,
  (SELECT json_agg(json_build_array(i.session_id, a.status)) FROM session_invites i
    LEFT JOIN answers a ON a.guest_id = i.guest_id AND a.session_id = i.session_id
    WHERE i.event_id = g.event_id AND i.guest_id = g.id) AS answers`;

function query(where: string, orderBy: string, values: unknown[]): RawQuery {
  const present = "g.event_id = $1 AND g.deleted_at IS NULL";
  const homes = "JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id";
  return {
    page: `SELECT ${columns} FROM (SELECT g.* FROM guests g ${homes} WHERE ${present} AND ${where}
      ORDER BY ${orderBy} LIMIT 51) g ${homes} ORDER BY ${orderBy}`,
    counts: `SELECT count(*)::int AS matching, count(DISTINCT g.household_id)::int AS households,
      ${where === "true" ? "count(*)::int" : `(SELECT count(*)::int FROM guests g WHERE ${present})`} AS total FROM guests g WHERE ${present} AND ${where}`,
    values,
  };
}

/** A look at the list as its address writes it, with the same work by hand. */
export type Look = { name: string; address: string; raw: RawQuery };

export function looksAt({ eventId, tagIds }: Crowd): Look[] {
  const byName = "g.sort_name, g.id";
  const word = (text: string) => query("g.search_text LIKE $2", byName, [eventId, `%${text}%`]);
  return [
    { name: "the first page by name, and counts", address: "", raw: query("true", byName, [eventId]) },
    {
      name: "by when they were added, newest first",
      address: "sort=-created",
      raw: query("true", "g.created_at DESC, g.id DESC", [eventId]),
    },
    {
      name: "by household",
      address: "sort=household",
      raw: query("true", "fold_text(h.name), h.id, g.position, g.id", [eventId]),
    },
    { name: "search for a name", address: "q=martin", raw: word("martin") },
    { name: "search for an address", address: "q=guest7777@", raw: word("guest7777@") },
    { name: "search for two letters", address: "q=ma", raw: word("ma") },
    { name: "who is VIP", address: "kind=vip", raw: query("g.kind = 'vip'", byName, [eventId]) },
    {
      name: "with a tag",
      address: `tag=${tagIds[2]}`,
      raw: query(
        "EXISTS (SELECT 1 FROM guest_taggings t WHERE t.event_id = g.event_id AND t.guest_id = g.id AND t.tag_id = $2)",
        byName,
        [eventId, tagIds[2]],
      ),
    },
    {
      name: "who comes",
      address: "answer=accepted",
      raw: query(
        "EXISTS (SELECT 1 FROM answers a WHERE a.event_id = g.event_id AND a.guest_id = g.id AND a.status = 'accepted')",
        byName,
        [eventId],
      ),
    },
  ];
}
