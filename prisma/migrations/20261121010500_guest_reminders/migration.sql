-- Mails to guests before the deadline or the event. When one is due is not stored: it follows from the deadline, the
-- event's zone and these columns.
CREATE TYPE "reminder_kind" AS ENUM ('answer', 'countdown');

CREATE TABLE "reminders" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "reminder_kind" NOT NULL,
    "days_before" INTEGER NOT NULL,
    "minute_of_day" INTEGER NOT NULL,
    "note" TEXT,
    "armed_at" TIMESTAMPTZ(3) NOT NULL,
    "skipped_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "reminders_days_before" CHECK ("days_before" BETWEEN 0 AND 365),
    CONSTRAINT "reminders_minute_of_day" CHECK ("minute_of_day" BETWEEN 0 AND 1439),
    CONSTRAINT "reminders_sent_or_skipped" CHECK ("sent_at" IS NULL OR "skipped_at" IS NULL)
);

CREATE UNIQUE INDEX "reminders_event_id_kind_days_before_key" ON "reminders"("event_id", "kind", "days_before");
-- What the sweep of every minute reads: only what may still go out.
CREATE INDEX reminders_open ON reminders (event_id) WHERE sent_at IS NULL AND skipped_at IS NULL;

ALTER TABLE "reminders" ADD CONSTRAINT "reminders_event_id_fkey"
  FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What guests know of an event's times and places while they do not know of a change.
CREATE TYPE "event_notice_kind" AS ENUM ('changed', 'cancelled');

CREATE TABLE "event_notices" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "event_notice_kind" NOT NULL,
    "known" JSONB NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "is_told" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_notices_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "event_notices_event_id_created_at_idx" ON "event_notices"("event_id", "created_at");
-- One change waits to be told; an event is cancelled once.
CREATE UNIQUE INDEX event_notices_waiting ON event_notices (event_id, kind) WHERE settled_at IS NULL OR kind = 'cancelled';

ALTER TABLE "event_notices" ADD CONSTRAINT "event_notices_event_id_fkey"
  FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;
