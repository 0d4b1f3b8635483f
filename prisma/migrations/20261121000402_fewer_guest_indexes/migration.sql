-- Indexes hold the guests they are asked for, and no others: a row that comes in writes fewer.
DROP INDEX "guests_event_id_email_idx";
CREATE INDEX guests_with_email ON guests (event_id, household_id) WHERE email IS NOT NULL AND deleted_at IS NULL;
DROP INDEX guests_event_id_removal_id_idx;
CREATE INDEX guests_by_removal ON guests (event_id, removal_id) WHERE removal_id IS NOT NULL;
