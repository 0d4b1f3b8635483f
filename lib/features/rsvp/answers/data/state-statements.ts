import type { Statement } from "@/lib/platform/db/statement";

const eventColumns = `
  e.name AS "eventName", e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.time_zone AS "timeZone",
  e.locale AS "eventLocale", e.status::text AS status, e.completed_at AS "completedAt", e.archived_at AS "archivedAt",
  (SELECT json_build_object('deadline', f.deadline, 'introduction', f.introduction,
      'isTentativeOffered', f.is_tentative_offered, 'isDietaryAsked', f.is_dietary_asked,
      'isNoteOffered', f.is_note_offered)
    FROM rsvp_forms f WHERE f.event_id = e.id) AS form,
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'startsAt', s.starts_at,
      'endsAt', s.ends_at, 'place', s.place, 'capacity', s.capacity, 'acceptedCount', s.accepted_count,
      'meals', ARRAY(SELECT json_build_object('id', m.id, 'name', m.name, 'description', m.description)
        FROM meal_options m WHERE m.event_id = e.id AND m.session_id = s.id ORDER BY m.position, m.id))
      ORDER BY s.starts_at, s.position, s.id), '[]')
    FROM sessions s WHERE s.event_id = e.id) AS sessions,
  (SELECT coalesce(json_agg(json_build_object('id', q.id, 'prompt', q.prompt, 'kind', q.kind, 'scope', q.scope,
      'options', q.options, 'isRequired', q.is_required) ORDER BY q.position, q.id), '[]')
    FROM questions q WHERE q.event_id = e.id) AS questions`;

/** What an event asks: by event and organization. */
export const eventAsked: Statement = {
  name: "rsvp.event-asked",
  text: `SELECT ${eventColumns} FROM events e WHERE e.id = $1::uuid AND e.organization_id = $2::uuid`,
};

const householdColumns = `
  h.id::text, h.name, h.envelope, h.locale, h.allowance, h.guest_note AS "guestNote",
  h.last_answered_at AS "lastAnsweredAt",
  (SELECT coalesce(json_agg(
      json_build_object('questionId', r.question_id, 'subjectId', r.subject_id, 'value', r.value)), '[]')
    FROM question_answers r WHERE r.event_id = e.id AND r.household_id = h.id) AS replies,
  (SELECT coalesce(json_agg(json_build_object('id', g.id, 'firstName', g.first_name, 'lastName', g.last_name, 'kind', g.kind,
      'sponsorId', g.sponsor_id, 'dietaryNeeds', g.dietary_needs,
      'invitedTo', ARRAY(SELECT i.session_id FROM session_invites i WHERE i.event_id = e.id AND i.guest_id = g.id),
      'answers', (SELECT coalesce(json_object_agg(a.session_id,
          json_build_object('status', a.status, 'mealOptionId', a.meal_option_id)), '{}')
        FROM answers a WHERE a.event_id = e.id AND a.guest_id = g.id)) ORDER BY g.position, g.id), '[]')
    FROM guests g WHERE g.event_id = e.id AND g.household_id = h.id AND g.deleted_at IS NULL) AS guests`;

const household = `households h JOIN events e ON e.id = h.event_id
  WHERE h.id = $3::uuid AND h.event_id = $1::uuid AND e.organization_id = $2::uuid AND h.deleted_at IS NULL`;

/** What an event asks and how a household stands: by event, organization and household. */
export const householdAsked: Statement = {
  name: "rsvp.household-asked",
  text: `SELECT ${eventColumns}, ${householdColumns} FROM ${household}`,
};

const earlierOf = (key: string): string => `(
  SELECT coalesce(json_agg(json_build_object('id', r.id, 'outcome', r.outcome) ORDER BY r.created_at DESC, r.id DESC), '[]')
  FROM rsvp_submissions r
  WHERE r.event_id = h.event_id AND r.household_id = h.id
    AND (r.key = ${key}::text OR starts_with(r.key, ${key}::text || '~'))) AS earlier`;

/** The same with what was sent before from the page whose key is given last, the latest first. */
export const householdSending: Statement = {
  name: "rsvp.household-sending",
  text: `SELECT ${eventColumns}, ${householdColumns}, ${earlierOf("$4")} FROM ${household}`,
};

/** The same by the id and the version in its link, with where it belongs. */
export const householdSendingByLink: Statement = {
  name: "rsvp.household-sending-by-link",
  text: `SELECT e.id::text AS "eventId", e.organization_id::text AS "organizationId",
    ${eventColumns}, ${householdColumns}, ${earlierOf("$3")}
    FROM households h JOIN events e ON e.id = h.event_id
    WHERE h.id = $1::uuid AND h.link_version = $2::int AND h.deleted_at IS NULL`,
};
