-- Auto-seating that a server runs: one at an event, across all processes. A dead process loses it with its lease.
CREATE TABLE seating_runs (
  event_id uuid NOT NULL,
  id uuid NOT NULL,
  layout_id uuid NOT NULL,
  started_by_id uuid,
  lease_until timestamptz(3) NOT NULL,
  is_finishing boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT seating_runs_pkey PRIMARY KEY (event_id),
  CONSTRAINT seating_runs_event_id_layout_id_fkey FOREIGN KEY (event_id, layout_id)
    REFERENCES seating_layouts (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX seating_runs_event_id_layout_id_idx ON seating_runs (event_id, layout_id);
