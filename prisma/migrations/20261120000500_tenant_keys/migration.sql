-- An import's file and a delivery's mail are of the same event, by key.
CREATE UNIQUE INDEX "stored_files_organization_id_event_id_id_key" ON "stored_files"("organization_id", "event_id", "id");
CREATE UNIQUE INDEX "mail_messages_event_id_id_key" ON "mail_messages"("event_id", "id");

ALTER TABLE "import_runs" DROP CONSTRAINT "import_runs_organization_id_file_id_fkey";
DROP INDEX "import_runs_organization_id_file_id_idx";
CREATE INDEX "import_runs_organization_id_event_id_file_id_idx" ON "import_runs"("organization_id", "event_id", "file_id");
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_organization_id_event_id_file_id_fkey"
  FOREIGN KEY ("organization_id", "event_id", "file_id") REFERENCES "stored_files"("organization_id", "event_id", "id")
  ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_mail_message_id_fkey";
DROP INDEX "deliveries_mail_message_id_key";
CREATE UNIQUE INDEX "deliveries_event_id_mail_message_id_key" ON "deliveries"("event_id", "mail_message_id");
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_event_id_mail_message_id_fkey"
  FOREIGN KEY ("event_id", "mail_message_id") REFERENCES "mail_messages"("event_id", "id")
  ON DELETE NO ACTION ON UPDATE NO ACTION;
