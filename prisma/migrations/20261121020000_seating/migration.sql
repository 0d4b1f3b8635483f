-- Rooms drawn to scale, their tables and seats, who sits where, and by which rules.
CREATE TYPE layout_style AS ENUM ('banquet', 'theatre', 'classroom', 'u_shape', 'cocktail', 'mixed');
CREATE TYPE length_unit AS ENUM ('metres', 'feet');
CREATE TYPE table_shape AS ENUM ('round', 'oval', 'square', 'rectangular', 'serpentine', 'head', 'row');
CREATE TYPE seat_kind AS ENUM ('chair', 'wheelchair');
CREATE TYPE object_kind AS ENUM ('wall', 'door', 'pillar', 'power', 'stage', 'dance_floor', 'bar', 'buffet', 'dj', 'speaker',
  'cake', 'photo_booth', 'shape');
CREATE TYPE seat_claim_kind AS ENUM ('guest', 'hold', 'ticket');
CREATE TYPE seating_rule_kind AS ENUM ('households', 'together', 'apart', 'near', 'far', 'at_table', 'vip_order', 'children',
  'balance_sides', 'mix', 'accessible', 'balance_tables');
CREATE TYPE rule_strength AS ENUM ('must', 'rather');
CREATE TYPE seating_removal_kind AS ENUM ('table', 'object', 'rule', 'guest');
ALTER TYPE file_purpose ADD VALUE 'room_plan';

CREATE TABLE seating_layouts (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  event_id uuid NOT NULL,
  session_id uuid,
  name text NOT NULL,
  style layout_style NOT NULL DEFAULT 'banquet',
  unit length_unit NOT NULL DEFAULT 'metres',
  outline jsonb NOT NULL,
  aisle integer NOT NULL DEFAULT 1200,
  legal_capacity integer,
  background_file_id uuid,
  background jsonb,
  revision integer NOT NULL DEFAULT 1,
  room_revision integer NOT NULL DEFAULT 1,
  changed_by_id uuid,
  released_at timestamptz(3),
  created_by_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL,

  CONSTRAINT seating_layouts_pkey PRIMARY KEY (id),
  CONSTRAINT seating_layouts_name CHECK (length(name) BETWEEN 1 AND 120),
  CONSTRAINT seating_layouts_outline CHECK (jsonb_typeof(outline) = 'array'),
  CONSTRAINT seating_layouts_aisle CHECK (aisle >= 0),
  CONSTRAINT seating_layouts_legal_capacity CHECK (legal_capacity > 0),
  CONSTRAINT seating_layouts_background CHECK ((background IS NULL) = (background_file_id IS NULL)),
  CONSTRAINT seating_layouts_revision CHECK (room_revision BETWEEN 1 AND revision),
  CONSTRAINT seating_layouts_organization_id_event_id_fkey FOREIGN KEY (organization_id, event_id)
    REFERENCES events (organization_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT seating_layouts_event_id_session_id_fkey FOREIGN KEY (event_id, session_id)
    REFERENCES sessions (event_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT seating_layouts_organization_id_event_id_background_file_i_fkey
    FOREIGN KEY (organization_id, event_id, background_file_id)
    REFERENCES stored_files (organization_id, event_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX seating_layouts_event_id_id_key ON seating_layouts (event_id, id);
CREATE INDEX seating_layouts_organization_id_event_id_created_at_id_idx
  ON seating_layouts (organization_id, event_id, created_at, id);
CREATE INDEX seating_layouts_event_id_session_id_idx ON seating_layouts (event_id, session_id);
CREATE INDEX seating_layouts_organization_id_event_id_background_file_id_idx
  ON seating_layouts (organization_id, event_id, background_file_id);
-- Guests are told one place, not two: one released layout for the event as a whole, and one for each session.
CREATE UNIQUE INDEX seating_layouts_one_released ON seating_layouts
  (event_id, coalesce(session_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE released_at IS NOT NULL;

CREATE TABLE seating_tables (
  id uuid NOT NULL,
  event_id uuid NOT NULL,
  layout_id uuid NOT NULL,
  number integer NOT NULL,
  name text,
  notes text,
  shape table_shape NOT NULL,
  x integer NOT NULL,
  y integer NOT NULL,
  rotation integer NOT NULL DEFAULT 0,
  width integer NOT NULL,
  depth integer NOT NULL,
  group_id uuid,
  is_locked boolean NOT NULL DEFAULT false,
  revision integer NOT NULL,
  changed_by_id uuid,

  CONSTRAINT seating_tables_pkey PRIMARY KEY (id),
  CONSTRAINT seating_tables_number CHECK (number > 0),
  CONSTRAINT seating_tables_rotation CHECK (rotation BETWEEN 0 AND 359),
  CONSTRAINT seating_tables_size CHECK (width > 0 AND depth >= 0),
  -- At the end of a statement: two tables may exchange their numbers.
  CONSTRAINT seating_tables_layout_id_number_key UNIQUE (layout_id, number) DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT seating_tables_event_id_layout_id_fkey FOREIGN KEY (event_id, layout_id)
    REFERENCES seating_layouts (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX seating_tables_event_id_layout_id_id_key ON seating_tables (event_id, layout_id, id);
CREATE INDEX seating_tables_layout_id_revision_idx ON seating_tables (layout_id, revision);

CREATE TABLE seats (
  id uuid NOT NULL,
  event_id uuid NOT NULL,
  layout_id uuid NOT NULL,
  table_id uuid NOT NULL,
  position integer NOT NULL,
  kind seat_kind NOT NULL DEFAULT 'chair',
  is_removed boolean NOT NULL DEFAULT false,

  CONSTRAINT seats_pkey PRIMARY KEY (id),
  CONSTRAINT seats_position CHECK (position > 0),
  CONSTRAINT seats_table_id_position_key UNIQUE (table_id, position) DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT seats_event_id_layout_id_table_id_fkey FOREIGN KEY (event_id, layout_id, table_id)
    REFERENCES seating_tables (event_id, layout_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX seats_event_id_layout_id_id_is_removed_key ON seats (event_id, layout_id, id, is_removed);
CREATE INDEX seats_event_id_layout_id_table_id_idx ON seats (event_id, layout_id, table_id);

CREATE TABLE seating_objects (
  id uuid NOT NULL,
  event_id uuid NOT NULL,
  layout_id uuid NOT NULL,
  kind object_kind NOT NULL,
  label text,
  x integer NOT NULL,
  y integer NOT NULL,
  rotation integer NOT NULL DEFAULT 0,
  width integer NOT NULL,
  depth integer NOT NULL,
  points jsonb,
  is_round boolean NOT NULL DEFAULT false,
  group_id uuid,
  is_locked boolean NOT NULL DEFAULT false,
  revision integer NOT NULL,
  changed_by_id uuid,

  CONSTRAINT seating_objects_pkey PRIMARY KEY (id),
  CONSTRAINT seating_objects_rotation CHECK (rotation BETWEEN 0 AND 359),
  CONSTRAINT seating_objects_size CHECK (width >= 0 AND depth >= 0),
  CONSTRAINT seating_objects_event_id_layout_id_fkey FOREIGN KEY (event_id, layout_id)
    REFERENCES seating_layouts (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX seating_objects_event_id_layout_id_idx ON seating_objects (event_id, layout_id);
CREATE INDEX seating_objects_layout_id_revision_idx ON seating_objects (layout_id, revision);

CREATE TABLE seat_claims (
  id uuid NOT NULL,
  event_id uuid NOT NULL,
  layout_id uuid NOT NULL,
  seat_id uuid NOT NULL,
  seat_is_removed boolean NOT NULL DEFAULT false,
  kind seat_claim_kind NOT NULL,
  guest_id uuid,
  hold_id uuid,
  ticket_id uuid,
  expires_at timestamptz(3),
  is_locked boolean NOT NULL DEFAULT false,
  revision integer NOT NULL,
  changed_by_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT seat_claims_pkey PRIMARY KEY (id),
  CONSTRAINT seat_claims_on_a_chair CHECK (NOT seat_is_removed),
  CONSTRAINT seat_claims_one_holder CHECK (
    num_nonnulls(guest_id, hold_id, ticket_id) = 1
    AND (kind = 'guest') = (guest_id IS NOT NULL)
    AND (kind = 'hold') = (hold_id IS NOT NULL)
    AND (kind = 'ticket') = (ticket_id IS NOT NULL)),
  CONSTRAINT seat_claims_only_holds_expire CHECK ((kind = 'hold') = (expires_at IS NOT NULL)),
  CONSTRAINT seat_claims_event_id_layout_id_fkey FOREIGN KEY (event_id, layout_id)
    REFERENCES seating_layouts (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT seat_claims_event_id_layout_id_seat_id_seat_is_removed_fkey
    FOREIGN KEY (event_id, layout_id, seat_id, seat_is_removed)
    REFERENCES seats (event_id, layout_id, id, is_removed) ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT seat_claims_event_id_guest_id_fkey FOREIGN KEY (event_id, guest_id)
    REFERENCES guests (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX seat_claims_layout_id_seat_id_key ON seat_claims (layout_id, seat_id);
CREATE UNIQUE INDEX seat_claims_layout_id_guest_id_key ON seat_claims (layout_id, guest_id);
CREATE UNIQUE INDEX seat_claims_event_id_layout_id_seat_id_seat_is_removed_key
  ON seat_claims (event_id, layout_id, seat_id, seat_is_removed);
CREATE INDEX seat_claims_event_id_guest_id_idx ON seat_claims (event_id, guest_id);
CREATE INDEX seat_claims_layout_id_revision_idx ON seat_claims (layout_id, revision);

CREATE TABLE seating_rules (
  id uuid NOT NULL,
  event_id uuid NOT NULL,
  layout_id uuid NOT NULL,
  kind seating_rule_kind NOT NULL,
  strength rule_strength NOT NULL,
  weight integer,
  matter jsonb NOT NULL,
  revision integer NOT NULL,
  changed_by_id uuid,

  CONSTRAINT seating_rules_pkey PRIMARY KEY (id),
  CONSTRAINT seating_rules_weight CHECK (
    (strength = 'must' AND weight IS NULL) OR (strength = 'rather' AND weight IS NOT NULL AND weight BETWEEN 1 AND 3)),
  CONSTRAINT seating_rules_event_id_layout_id_fkey FOREIGN KEY (event_id, layout_id)
    REFERENCES seating_layouts (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX seating_rules_event_id_layout_id_idx ON seating_rules (event_id, layout_id);
CREATE INDEX seating_rules_layout_id_revision_idx ON seating_rules (layout_id, revision);

CREATE TABLE seating_removals (
  event_id uuid NOT NULL,
  layout_id uuid NOT NULL,
  kind seating_removal_kind NOT NULL,
  subject_id uuid NOT NULL,
  revision integer NOT NULL,
  changed_by_id uuid,

  CONSTRAINT seating_removals_pkey PRIMARY KEY (layout_id, kind, subject_id),
  CONSTRAINT seating_removals_event_id_layout_id_fkey FOREIGN KEY (event_id, layout_id)
    REFERENCES seating_layouts (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX seating_removals_event_id_layout_id_idx ON seating_removals (event_id, layout_id);
CREATE INDEX seating_removals_layout_id_revision_idx ON seating_removals (layout_id, revision);
