-- What a person is told of, gathered while it is unread.
CREATE TYPE "notification_kind" AS ENUM (
  'answers_given', 'capacity_full', 'import_finished', 'import_failed', 'import_undone', 'invitations_sent',
  'mail_failed', 'event_confirmed', 'event_moved', 'event_cancelled', 'event_deleted', 'member_joined',
  'staff_joined', 'staff_added');

CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "event_id" UUID,
    "kind" "notification_kind" NOT NULL,
    "gather" TEXT NOT NULL,
    "subject_id" UUID,
    "subject_name" TEXT,
    "actor_name" TEXT,
    "count" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "notifications_count" CHECK ("count" >= 0),
    CONSTRAINT "notifications_times" CHECK ("started_at" <= "occurred_at")
);

CREATE INDEX "notifications_user_id_occurred_at_id_idx" ON "notifications"("user_id", "occurred_at" DESC, "id" DESC);
CREATE INDEX "notifications_organization_id_event_id_idx" ON "notifications"("organization_id", "event_id");
CREATE INDEX "notifications_occurred_at_idx" ON "notifications"("occurred_at");
-- One unread row gathers; once read, the next begins anew.
CREATE UNIQUE INDEX notifications_unread ON notifications (user_id, gather) WHERE read_at IS NULL;

ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_organization_id_event_id_fkey"
  FOREIGN KEY ("organization_id", "event_id") REFERENCES "events"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "notified_occasions" (
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notified_occasions_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "notified_occasions_created_at_idx" ON "notified_occasions"("created_at");
