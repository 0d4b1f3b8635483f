-- Removal and undo of guests; indexes for every filter and sort that the guest list offers.

ALTER TABLE guests ADD COLUMN removal_id uuid;
ALTER TABLE households ADD COLUMN removal_id uuid;

ALTER TABLE guests ADD CONSTRAINT guests_removal CHECK (removal_id IS NULL OR deleted_at IS NOT NULL);
ALTER TABLE households ADD CONSTRAINT households_removal CHECK (removal_id IS NULL OR deleted_at IS NOT NULL);

CREATE TABLE guest_changes (
  id uuid PRIMARY KEY,
  organization_id uuid NOT NULL,
  event_id uuid NOT NULL,
  field text NOT NULL,
  before jsonb NOT NULL,
  guest_count integer NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  undone_at timestamptz(3),
  CONSTRAINT guest_changes_organization_id_event_id_fkey FOREIGN KEY (organization_id, event_id)
    REFERENCES events (organization_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX guest_changes_organization_id_event_id_created_at_idx ON guest_changes (organization_id, event_id, created_at);

CREATE INDEX guests_event_id_kind_idx ON guests (event_id, kind);
CREATE INDEX guests_event_id_side_idx ON guests (event_id, side);
CREATE INDEX guests_event_id_removal_id_idx ON guests (event_id, removal_id);
CREATE INDEX households_event_id_removal_id_idx ON households (event_id, removal_id);
CREATE INDEX guests_with_needs ON guests (event_id) WHERE dietary_needs IS NOT NULL OR accessibility_needs IS NOT NULL;
CREATE INDEX guests_removed ON guests (event_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;

-- How a list sorts names: without case and accents. For order only; searching uses platform/text.
CREATE FUNCTION fold_text(input text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT pg_catalog.lower(pg_catalog.regexp_replace(pg_catalog.normalize(input, 'NFKD'), U&'[\0300-\036F]+', '', 'g')) $$;

CREATE INDEX households_sort_name ON households (event_id, fold_text(name), id);
-- Never answered is last in both directions.
CREATE INDEX households_answered_first ON households (event_id, (coalesce(last_answered_at, 'infinity'::timestamptz)), id);
CREATE INDEX households_answered_last ON households (event_id, (coalesce(last_answered_at, '-infinity'::timestamptz)), id);
