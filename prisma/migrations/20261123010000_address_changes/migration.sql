-- Somebody's move to another address: it waits for its link, then it is done, and for a while it can be undone.
CREATE TABLE address_changes (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  old_email text NOT NULL,
  new_email text NOT NULL,
  confirm_hash text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  changed_at timestamptz(3),
  undo_hash text,
  undo_until timestamptz(3),
  undone_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT address_changes_pkey PRIMARY KEY (id),
  CONSTRAINT address_changes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT address_changes_lower CHECK (old_email = lower(old_email) AND new_email = lower(new_email)),
  CONSTRAINT address_changes_differ CHECK (old_email <> new_email),
  CONSTRAINT address_changes_undone_after CHECK (
    (changed_at IS NULL) = (undo_hash IS NULL) AND (changed_at IS NULL) = (undo_until IS NULL)
    AND (undone_at IS NULL OR changed_at IS NOT NULL)
  )
);
CREATE UNIQUE INDEX address_changes_confirm_hash_key ON address_changes (confirm_hash);
CREATE UNIQUE INDEX address_changes_undo_hash_key ON address_changes (undo_hash);
-- One waits at a time.
CREATE UNIQUE INDEX address_changes_one_waiting ON address_changes (user_id) WHERE changed_at IS NULL;
CREATE INDEX address_changes_user_id_changed_at_idx ON address_changes (user_id, changed_at);
-- Whose an address was: invitations that were sent to it find their person.
CREATE INDEX address_changes_old_email_idx ON address_changes (old_email);
