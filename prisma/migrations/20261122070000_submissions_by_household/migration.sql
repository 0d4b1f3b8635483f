-- One index instead of two: it keeps a key from being taken twice, finds a household's submissions, and an event's.
CREATE UNIQUE INDEX rsvp_submissions_event_id_household_id_key_key ON rsvp_submissions (event_id, household_id, key);
DROP INDEX rsvp_submissions_household_id_key_key;
DROP INDEX rsvp_submissions_event_id_household_id_idx;
