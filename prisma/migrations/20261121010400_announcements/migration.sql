-- Messages from the hosts to many, who gets them, and texts to start from.
CREATE TYPE announcement_status AS ENUM ('draft', 'scheduled', 'sending', 'sent', 'cancelled');
CREATE TYPE announcement_omission AS ENUM ('no_address', 'suppressed', 'removed', 'cancelled');

CREATE TABLE announcements (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  event_id uuid NOT NULL,
  status announcement_status NOT NULL DEFAULT 'draft',
  locale text NOT NULL,
  texts jsonb NOT NULL,
  audience jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  send_key uuid,
  send_at timestamptz(3),
  requested_at timestamptz(3),
  settled_at timestamptz(3),
  queued_at timestamptz(3),
  finished_at timestamptz(3),
  cancelled_at timestamptz(3),
  created_by_id uuid,
  requested_by_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL,

  CONSTRAINT announcements_pkey PRIMARY KEY (id),
  CONSTRAINT announcements_scheduled CHECK (status <> 'scheduled' OR (send_at IS NOT NULL AND send_key IS NOT NULL)),
  CONSTRAINT announcements_under_way CHECK (
    status NOT IN ('sending', 'sent') OR (requested_at IS NOT NULL AND send_key IS NOT NULL)),
  CONSTRAINT announcements_order CHECK (
    (queued_at IS NULL OR settled_at IS NOT NULL) AND (status <> 'sent' OR queued_at IS NOT NULL)),
  CONSTRAINT announcements_organization_id_event_id_fkey FOREIGN KEY (organization_id, event_id)
    REFERENCES events (organization_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX announcements_event_id_id_key ON announcements (event_id, id);
CREATE INDEX announcements_organization_id_event_id_created_at_id_idx
  ON announcements (organization_id, event_id, created_at DESC, id DESC);
-- What the sweep looks for each minute.
CREATE INDEX announcements_due ON announcements (send_at) WHERE status = 'scheduled';
CREATE INDEX announcements_open ON announcements (queued_at) WHERE status = 'sending';

CREATE TABLE announcement_recipients (
  id uuid NOT NULL,
  event_id uuid NOT NULL,
  announcement_id uuid NOT NULL,
  source text NOT NULL,
  recipient_key text NOT NULL,
  subject_id uuid NOT NULL,
  household_id uuid,
  name text NOT NULL,
  first_names text[],
  address text,
  locale text,
  people integer NOT NULL DEFAULT 1,
  sort_name text NOT NULL,
  search_text text NOT NULL,
  omission announcement_omission,
  attempt integer NOT NULL DEFAULT 0,
  mail_message_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT announcement_recipients_pkey PRIMARY KEY (id),
  CONSTRAINT announcement_recipients_people CHECK (people > 0),
  CONSTRAINT announcement_recipients_reachable CHECK (omission IS NOT NULL OR address IS NOT NULL),
  CONSTRAINT announcement_recipients_event_id_announcement_id_fkey FOREIGN KEY (event_id, announcement_id)
    REFERENCES announcements (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT announcement_recipients_event_id_mail_message_id_fkey FOREIGN KEY (event_id, mail_message_id)
    REFERENCES mail_messages (event_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX announcement_recipients_announcement_id_recipient_key_key
  ON announcement_recipients (announcement_id, recipient_key);
CREATE UNIQUE INDEX announcement_recipients_event_id_mail_message_id_key
  ON announcement_recipients (event_id, mail_message_id);
CREATE INDEX announcement_recipients_event_id_announcement_id_idx ON announcement_recipients (event_id, announcement_id);
CREATE INDEX announcement_recipients_announcement_id_sort_name_id_idx
  ON announcement_recipients (announcement_id, sort_name, id);
-- Whose mail is still to be made.
CREATE INDEX announcement_recipients_waiting ON announcement_recipients (announcement_id, id)
  WHERE mail_message_id IS NULL AND omission IS NULL;

CREATE TABLE announcement_templates (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  name text NOT NULL,
  locale text NOT NULL,
  texts jsonb NOT NULL,
  created_by_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL,

  CONSTRAINT announcement_templates_pkey PRIMARY KEY (id),
  CONSTRAINT announcement_templates_organization_id_fkey FOREIGN KEY (organization_id)
    REFERENCES organizations (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX announcement_templates_organization_id_name_key ON announcement_templates (organization_id, name);
