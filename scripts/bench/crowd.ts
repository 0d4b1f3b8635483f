import { createHash } from "node:crypto";
import type pg from "pg";
import { foldText } from "@/lib/platform/text";
import { firstNames, lastNames } from "@/prisma/seed/names";

/** One event among others of the same organization, filled the way real lists are. */
export type Crowd = {
  organizationId: string;
  eventId: string;
  guests: number;
  sessionIds: { ceremony: string; dinner: string; brunch: string };
  mealIds: string[];
  tagIds: string[];
};

/** A name's id, the same in every run: figures of two runs are of the same rows. */
export function crowdId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Fills a migrated database: one event with `guests` guests beside `others` in ten more events of the organization.
 * Households of one to four; three sessions, meals, tags, answers, needs and mailed invitations in everyday shares.
 */
export async function makeCrowd(client: pg.Client, { guests = 100_000, others = 400_000 } = {}): Promise<Crowd> {
  const organizationId = crowdId("organization");
  await client.query(
    `INSERT INTO organizations (id, name, slug, time_zone, updated_at)
     VALUES ($1, 'Crowd', 'crowd', 'Europe/Paris', now())`,
    [organizationId],
  );
  const crowd = await fillEvent(client, organizationId, "big", guests);
  for (let index = 0; index < 10 && others > 0; index++) {
    await fillEvent(client, organizationId, `other-${index}`, Math.floor(others / 10));
  }
  await client.query("VACUUM ANALYZE");
  return crowd;
}

async function fillEvent(client: pg.Client, organizationId: string, name: string, guests: number): Promise<Crowd> {
  const id = (what: string) => crowdId(`${name}/${what}`);
  const eventId = id("event");
  const sessionIds = { ceremony: id("ceremony"), dinner: id("dinner"), brunch: id("brunch") };
  const mealIds = [id("meal-0"), id("meal-1"), id("meal-2")];
  const tagIds = Array.from({ length: 6 }, (_, index) => id(`tag-${index}`));
  await client.query("BEGIN");
  await client.query(
    `INSERT INTO events (id, organization_id, name, slug, status, visibility, starts_at, ends_at, time_zone, currency, updated_at)
     VALUES ($1, $2, $3, $3, 'confirmed', 'public', now() + '90 days', now() + '91 days', 'Europe/Paris', 'EUR', now())`,
    [eventId, organizationId, name],
  );
  await client.query("INSERT INTO rsvp_forms (event_id, updated_at) VALUES ($1, now())", [eventId]);
  await client.query(
    `INSERT INTO sessions (id, event_id, name, starts_at, ends_at, invites_all, position, updated_at)
     SELECT s.id, $1, s.name, now() + '90 days' + s.ord * interval '2 hours', now() + '90 days' + s.ord * interval '3 hours',
       s.name <> 'Brunch', s.ord, now()
     FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS s (id, name, ord)`,
    [eventId, Object.values(sessionIds), ["Ceremony", "Dinner", "Brunch"]],
  );
  await client.query(
    `INSERT INTO meal_options (id, event_id, session_id, name, position)
     SELECT m.id, $1, $2, 'Meal ' || m.ord, m.ord FROM unnest($3::uuid[]) WITH ORDINALITY AS m (id, ord)`,
    [eventId, sessionIds.dinner, mealIds],
  );
  await client.query(
    `INSERT INTO guest_tags (id, event_id, name, name_key)
     SELECT t.id, $1, 'Tag ' || t.ord, 'tag ' || t.ord FROM unnest($2::uuid[]) WITH ORDINALITY AS t (id, ord)`,
    [eventId, tagIds],
  );
  await fillPeople(client, { organizationId, eventId, guests });
  await fillAnswers(client, { eventId, sessionIds, mealIds, tagIds });
  await client.query("COMMIT");
  return { organizationId, eventId, guests, sessionIds, mealIds, tagIds };
}

type People = { organizationId: string; eventId: string; guests: number };

/** Twenty guests in nine households, again and again: 2.2 to a household, as on wedding lists. */
async function fillPeople(client: pg.Client, { organizationId, eventId, guests }: People): Promise<void> {
  await client.query("DROP TABLE IF EXISTS crowd, crowd_homes, crowd_names");
  await client.query(
    `CREATE TEMP TABLE crowd_names AS SELECT f.name AS first, f.folded AS folded_first, l.name AS last,
       l.folded AS folded_last, row_number() OVER (ORDER BY md5(f.folded || l.folded)) - 1 AS n
     FROM unnest($1::text[], $2::text[]) AS f (name, folded), unnest($3::text[], $4::text[]) AS l (name, folded)`,
    [firstNames, firstNames.map(foldText), lastNames, lastNames.map(foldText)],
  );
  await client.query(
    `CREATE TEMP TABLE crowd AS
     SELECT i, uuidv7() AS id, (i / 20) * 9 + (ARRAY[0,1,1,2,2,3,3,4,4,5,5,5,6,6,7,7,7,8,8,8])[i % 20 + 1] AS home,
       n.first, n.last, n.folded_first, n.folded_last
     FROM generate_series(0, $1::int - 1) AS i
     JOIN crowd_names n ON n.n = (i * 7919::bigint) % (SELECT count(*) FROM crowd_names)`,
    [guests],
  );
  await client.query(
    `CREATE TEMP TABLE crowd_homes AS
     SELECT home, uuidv7() AS id, min(last) || ' ' || home AS name, min(folded_last) || ' ' || home AS folded,
       CASE WHEN home % 4 > 0 THEN 'home' || home || '@example.test' END AS email
     FROM crowd GROUP BY home`,
  );
  await client.query(
    `INSERT INTO households (id, event_id, name, email, allowance, address_city, last_answered_at, created_at, updated_at)
     SELECT id, $1, name, email, home % 3, 'Lyon', CASE WHEN home % 5 < 4 THEN now() - home * interval '17 seconds' END,
       now() - interval '60 days', now() FROM crowd_homes ORDER BY home`,
    [eventId],
  );
  await client.query(
    `INSERT INTO guests (id, organization_id, event_id, household_id, first_name, last_name, email, phone, kind, side,
       dietary_needs, accessibility_needs, notes, position, sort_name, search_text, deleted_at, created_at, updated_at)
     SELECT c.id, $1, $2, h.id, c.first, c.last, CASE WHEN i % 3 > 0 THEN 'guest' || i || '@example.test' END,
       CASE WHEN i % 2 = 0 THEN '+33 6 ' || i END,
       (CASE WHEN i % 50 = 0 THEN 'vip' WHEN i % 25 = 1 THEN 'child' ELSE 'regular' END)::guest_kind,
       (ARRAY['bride', 'groom', NULL])[i % 3 + 1], CASE WHEN i % 11 = 0 THEN 'Vegetarian' END,
       CASE WHEN i % 97 = 0 THEN 'Wheelchair' END, CASE WHEN i % 40 = 0 THEN 'Arrives late' END, i % 20,
       c.folded_last || ' ' || c.folded_first,
       concat_ws(' ', c.folded_first, c.folded_last, CASE WHEN i % 3 > 0 THEN 'guest' || i || '@example.test' END, h.folded, h.email),
       NULL, now() - interval '60 days' + i / 500 * interval '1 minute', now()
     FROM crowd c JOIN crowd_homes h USING (home) ORDER BY i`,
    [organizationId, eventId],
  );
}

type Answers = Pick<Crowd, "eventId" | "sessionIds" | "mealIds" | "tagIds">;

async function fillAnswers(client: pg.Client, { eventId, sessionIds, mealIds, tagIds }: Answers): Promise<void> {
  const sessions = Object.values(sessionIds);
  await client.query(
    `INSERT INTO session_invites (event_id, guest_id, session_id)
     SELECT $1, c.id, s.id FROM crowd c, unnest($2::uuid[]) WITH ORDINALITY AS s (id, ord)
     WHERE (s.ord < 3 AND i % 200 > 0) OR (s.ord = 3 AND i % 3 = 0) ORDER BY i`,
    [eventId, sessions],
  );
  await client.query(
    `INSERT INTO answers (event_id, guest_id, session_id, status, meal_option_id, updated_at)
     SELECT $1, c.id, s.id, said.status, CASE WHEN s.ord = 2 AND said.status = 'accepted' THEN ($3::uuid[])[i % 3 + 1] END, now()
     FROM crowd c, unnest($2::uuid[]) WITH ORDINALITY AS s (id, ord), LATERAL (SELECT
       (CASE WHEN (i + s.ord) % 20 < 12 THEN 'accepted' WHEN (i + s.ord) % 20 < 15 THEN 'declined'
             WHEN (i + s.ord) % 20 < 16 THEN 'tentative' END)::answer_status AS status) said
     WHERE home % 5 < 4 AND said.status IS NOT NULL AND ((s.ord < 3 AND i % 200 > 0) OR (s.ord = 3 AND i % 3 = 0)) ORDER BY i`,
    [eventId, sessions, mealIds],
  );
  await client.query(
    `INSERT INTO guest_taggings (event_id, guest_id, tag_id)
     SELECT $1, c.id, t.id FROM crowd c, unnest($2::uuid[]) WITH ORDINALITY AS t (id, ord)
     WHERE i % (t.ord * 3) = 1 ORDER BY i`,
    [eventId, tagIds],
  );
  await client.query(
    `INSERT INTO deliveries (id, event_id, household_id, occasion)
     SELECT uuidv7(), $1, id, 'invitation:' || id FROM crowd_homes WHERE email IS NOT NULL`,
    [eventId],
  );
  await client.query(
    `UPDATE sessions s SET accepted_count = (SELECT count(*) FROM answers a
       WHERE a.event_id = s.event_id AND a.session_id = s.id AND a.status = 'accepted') WHERE s.event_id = $1`,
    [eventId],
  );
  await client.query(
    `UPDATE events e SET accepted_count = (SELECT count(DISTINCT guest_id) FROM answers a
       WHERE a.event_id = e.id AND a.status = 'accepted') WHERE e.id = $1`,
    [eventId],
  );
}
