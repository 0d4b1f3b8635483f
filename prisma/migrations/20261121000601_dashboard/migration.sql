-- Sample events, and what somebody does not want to be reminded of for a while.

ALTER TABLE events ADD COLUMN is_sample boolean NOT NULL DEFAULT false;

-- One sample event an organization: a second click finds the first.
CREATE UNIQUE INDEX events_one_sample ON events (organization_id) WHERE is_sample;

CREATE TABLE attention_snoozes (
  user_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  event_id uuid NOT NULL,
  kind text NOT NULL,
  until timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (user_id, event_id, kind),
  CONSTRAINT attention_snoozes_kind CHECK (char_length(kind) BETWEEN 1 AND 80),
  CONSTRAINT attention_snoozes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT attention_snoozes_organization_id_event_id_fkey FOREIGN KEY (organization_id, event_id)
    REFERENCES events (organization_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX attention_snoozes_organization_id_event_id_idx ON attention_snoozes (organization_id, event_id);

-- Sessions and deadlines of a span of days, over the events of an organization.
CREATE INDEX rsvp_forms_deadline ON rsvp_forms (deadline) WHERE deadline IS NOT NULL;
