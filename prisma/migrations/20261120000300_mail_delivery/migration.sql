-- A sender holds a mail for a while (by the database's clock); what a killed sender held comes free by itself.
ALTER TABLE mail_messages ADD COLUMN lease_until TIMESTAMPTZ(3);
-- How it left, and under which id the provider knows it.
ALTER TABLE mail_messages ADD COLUMN transport TEXT;
ALTER TABLE mail_messages ADD COLUMN provider_id TEXT;
ALTER TABLE mail_messages ADD CONSTRAINT mail_messages_transport CHECK (transport IN ('resend', 'smtp', 'mailbox'));
ALTER TABLE mail_messages ADD CONSTRAINT mail_messages_sent CHECK ((status = 'sent') = (sent_at IS NOT NULL));
-- The last gate before header injection: no control character reaches a header.
ALTER TABLE mail_messages ADD CONSTRAINT mail_messages_headers_clean CHECK (
  to_address !~ '[[:cntrl:][:space:]]' AND subject !~ '[[:cntrl:]]'
  AND coalesce(to_name, '') !~ '[[:cntrl:]]' AND coalesce(from_name, '') !~ '[[:cntrl:]]'
  AND coalesce(reply_to, '') !~ '[[:cntrl:][:space:]]');

-- An audit entry keeps what was done for good; only personal data in it may be redacted.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.organization_id, OLD.event_id, OLD.actor_kind, OLD.actor_id, OLD.action, OLD.subject_kind,
      OLD.subject_id, OLD.created_at)
     IS DISTINCT FROM
     (NEW.id, NEW.organization_id, NEW.event_id, NEW.actor_kind, NEW.actor_id, NEW.action, NEW.subject_kind,
      NEW.subject_id, NEW.created_at) THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_entries_redact_only BEFORE UPDATE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
