-- The guest list at 100,000 guests: every order as an index of the guests on the list, counts from covering indexes,
-- and a search that looks at one event only, however many the installation holds.
CREATE EXTENSION IF NOT EXISTS btree_gin;

DROP INDEX "guests_event_id_sort_name_id_idx";
CREATE INDEX guests_by_name ON guests (event_id, sort_name, id) WHERE deleted_at IS NULL;
DROP INDEX "guests_event_id_created_at_id_idx";
CREATE INDEX guests_by_age ON guests (event_id, created_at, id) WHERE deleted_at IS NULL;
DROP INDEX "guests_search_text_trgm";
CREATE INDEX guests_search ON guests USING gin (event_id, search_text gin_trgm_ops) WHERE deleted_at IS NULL;
-- Counts read this one alone; what a filter joins, it joins by the id.
DROP INDEX guests_event_id_kind_idx;
CREATE INDEX guests_present ON guests (event_id, household_id, id) INCLUDE (kind, side) WHERE deleted_at IS NULL;

DROP INDEX "answers_event_id_guest_id_idx";
CREATE INDEX answers_event_id_guest_id_status_session_id_idx ON answers (event_id, guest_id, status, session_id);
DROP INDEX "answers_event_id_session_id_status_idx";
CREATE INDEX answers_event_id_session_id_status_guest_id_idx ON answers (event_id, session_id, status, guest_id);

DROP INDEX "session_invites_event_id_guest_id_idx";
CREATE INDEX session_invites_event_id_guest_id_session_id_idx ON session_invites (event_id, guest_id, session_id);
DROP INDEX "session_invites_event_id_session_id_idx";
CREATE INDEX session_invites_event_id_session_id_guest_id_idx ON session_invites (event_id, session_id, guest_id);

DROP INDEX "guest_taggings_event_id_guest_id_idx";
CREATE INDEX guest_taggings_event_id_guest_id_tag_id_idx ON guest_taggings (event_id, guest_id, tag_id);
DROP INDEX "guest_taggings_event_id_tag_id_idx";
CREATE INDEX guest_taggings_event_id_tag_id_guest_id_idx ON guest_taggings (event_id, tag_id, guest_id);
