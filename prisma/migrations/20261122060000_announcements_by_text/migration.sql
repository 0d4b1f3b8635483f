-- Who has no mail address may get an announcement as a text message.
ALTER TYPE announcement_omission ADD VALUE 'unreachable' AFTER 'no_address';

ALTER TABLE announcements ADD COLUMN by_text boolean NOT NULL DEFAULT false;

-- The composite key that recipients point to; its first column serves what the index before it did.
DROP INDEX "sms_messages_event_id_idx";
CREATE UNIQUE INDEX sms_messages_event_id_id_key ON sms_messages (event_id, id);

ALTER TABLE announcement_recipients
  ADD COLUMN number text,
  ADD COLUMN sms_message_id uuid,
  DROP CONSTRAINT announcement_recipients_reachable,
  ADD CONSTRAINT announcement_recipients_reachable
    CHECK (omission IS NOT NULL OR address IS NOT NULL OR number IS NOT NULL),
  ADD CONSTRAINT announcement_recipients_number CHECK (number ~ '^\+[1-9][0-9]{6,14}$'),
  -- A mail or a text message, never both.
  ADD CONSTRAINT announcement_recipients_one_way CHECK (
    (sms_message_id IS NULL OR (mail_message_id IS NULL AND number IS NOT NULL)) AND (number IS NULL OR address IS NULL)),
  ADD CONSTRAINT announcement_recipients_event_id_sms_message_id_fkey FOREIGN KEY (event_id, sms_message_id)
    REFERENCES sms_messages (event_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE UNIQUE INDEX announcement_recipients_event_id_sms_message_id_key
  ON announcement_recipients (event_id, sms_message_id);

-- Whose message is still to be made.
DROP INDEX announcement_recipients_waiting;
CREATE INDEX announcement_recipients_waiting ON announcement_recipients (announcement_id, id)
  WHERE mail_message_id IS NULL AND sms_message_id IS NULL AND omission IS NULL;
