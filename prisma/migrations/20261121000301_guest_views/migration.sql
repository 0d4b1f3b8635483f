-- Guest lists under a name, and how somebody likes the list of one event.

CREATE TABLE guest_views (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  event_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  is_shared boolean NOT NULL DEFAULT false,
  query text NOT NULL,
  columns text[],
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT guest_views_pkey PRIMARY KEY (id),
  CONSTRAINT guest_views_name CHECK (char_length(name) BETWEEN 1 AND 60),
  CONSTRAINT guest_views_query CHECK (char_length(query) <= 2000),
  CONSTRAINT guest_views_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT guest_views_organization_id_event_id_fkey FOREIGN KEY (organization_id, event_id)
    REFERENCES events (organization_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX guest_views_organization_id_event_id_idx ON guest_views (organization_id, event_id);
CREATE INDEX guest_views_owner_id_idx ON guest_views (owner_id);

CREATE TABLE guest_table_looks (
  user_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  event_id uuid NOT NULL,
  columns text[],
  is_dense boolean NOT NULL DEFAULT false,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (user_id, event_id),
  CONSTRAINT guest_table_looks_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT guest_table_looks_organization_id_event_id_fkey FOREIGN KEY (organization_id, event_id)
    REFERENCES events (organization_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX guest_table_looks_organization_id_event_id_idx ON guest_table_looks (organization_id, event_id);
