-- Files of guests that are made in the background: how far each is, and the file while it is kept.
CREATE TYPE "guest_export_status" AS ENUM ('queued', 'running', 'completed', 'failed', 'cancelled');

CREATE TABLE "guest_exports" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "query" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "status" "guest_export_status" NOT NULL DEFAULT 'queued',
    "total_rows" INTEGER NOT NULL DEFAULT 0,
    "written_rows" INTEGER NOT NULL DEFAULT 0,
    "file_id" UUID,
    "finished_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guest_exports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "guest_exports_format" CHECK ("format" IN ('csv', 'xlsx')),
    CONSTRAINT "guest_exports_rows" CHECK ("written_rows" >= 0 AND "total_rows" >= 0),
    CONSTRAINT "guest_exports_file" CHECK (("status" = 'completed') = ("file_id" IS NOT NULL))
);

CREATE INDEX "guest_exports_event_id_created_by_id_created_at_idx"
  ON "guest_exports"("event_id", "created_by_id", "created_at");
CREATE INDEX "guest_exports_organization_id_event_id_idx" ON "guest_exports"("organization_id", "event_id");
CREATE INDEX "guest_exports_organization_id_event_id_file_id_idx"
  ON "guest_exports"("organization_id", "event_id", "file_id");
CREATE INDEX "guest_exports_created_by_id_idx" ON "guest_exports"("created_by_id");
CREATE INDEX "guest_exports_created_at_idx" ON "guest_exports"("created_at");

ALTER TABLE "guest_exports" ADD CONSTRAINT "guest_exports_organization_id_event_id_fkey"
  FOREIGN KEY ("organization_id", "event_id") REFERENCES "events"("organization_id", "id")
  ON DELETE CASCADE ON UPDATE CASCADE;
-- With its file goes the word of it.
ALTER TABLE "guest_exports" ADD CONSTRAINT "guest_exports_organization_id_event_id_file_id_fkey"
  FOREIGN KEY ("organization_id", "event_id", "file_id") REFERENCES "stored_files"("organization_id", "event_id", "id")
  ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "guest_exports" ADD CONSTRAINT "guest_exports_created_by_id_fkey"
  FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TYPE "notification_kind" ADD VALUE 'export_finished';
ALTER TYPE "notification_kind" ADD VALUE 'export_failed';
