-- What the sweep of mails looks for: those that belong to no event, by their age.
CREATE INDEX mail_messages_personal ON mail_messages (created_at) WHERE event_id IS NULL;
