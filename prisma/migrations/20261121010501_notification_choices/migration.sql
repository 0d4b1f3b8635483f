-- How each person hears of each kind, and when their morning is.
CREATE TYPE "notification_way" AS ENUM ('in_app', 'mail', 'digest', 'off');

CREATE TABLE "notification_preferences" (
    "user_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "way" "notification_way" NOT NULL,

    CONSTRAINT "notification_preferences_pkey" PRIMARY KEY ("user_id", "kind")
);

ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "morning_digests" (
    "user_id" UUID NOT NULL,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "minute_of_day" INTEGER NOT NULL DEFAULT 450,
    "last_day" DATE,
    "gathered_at" TIMESTAMPTZ(3),

    CONSTRAINT "morning_digests_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "morning_digests_minute_of_day" CHECK ("minute_of_day" BETWEEN 0 AND 1439)
);

ALTER TABLE "morning_digests" ADD CONSTRAINT "morning_digests_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A notification that is mailed when it is still unread by then.
ALTER TABLE "notifications" ADD COLUMN "mail_due_at" TIMESTAMPTZ(3);
CREATE INDEX notifications_mail_due ON notifications (mail_due_at) WHERE mail_due_at IS NOT NULL;
