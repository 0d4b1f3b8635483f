-- Mail to many: mailings, batches that a killed sender's successor repeats exactly, what came back, who wants no mail.
CREATE TYPE "mail_stream" AS ENUM ('personal', 'announcement');
CREATE TYPE "suppression_reason" AS ENUM ('unsubscribed', 'hard_bounce', 'complaint', 'by_hand');
ALTER TYPE "mail_status" ADD VALUE 'suppressed';
ALTER TYPE "mail_status" ADD VALUE 'cancelled';

-- Opens and clicks are followed only where an organization asks for it.
ALTER TABLE "organizations" ADD COLUMN "mail_tracking" BOOLEAN NOT NULL DEFAULT false;

-- The mails that one sender hands over together. Stored before anything is sent.
CREATE TABLE "mail_batches" (
    "id" UUID NOT NULL,
    "transport" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_batches_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mail_batches_transport" CHECK ("transport" IN ('resend', 'smtp', 'mailbox')),
    CONSTRAINT "mail_batches_mode" CHECK ("mode" IN ('together', 'singly'))
);
CREATE INDEX mail_batches_open ON mail_batches (lease_until) WHERE settled_at IS NULL;
CREATE INDEX "mail_batches_settled_at_idx" ON "mail_batches"("settled_at");

ALTER TABLE "mail_messages" ADD COLUMN "stream" "mail_stream" NOT NULL DEFAULT 'personal';
ALTER TABLE "mail_messages" ADD COLUMN "mailing_id" UUID;
ALTER TABLE "mail_messages" ADD COLUMN "batch_id" UUID;
ALTER TABLE "mail_messages" ADD COLUMN "tracked" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "mail_messages" ADD COLUMN "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "mail_messages" ADD COLUMN "suppressed_because" "suppression_reason";
ALTER TABLE "mail_messages" ADD COLUMN "delivered_at" TIMESTAMPTZ(3);
ALTER TABLE "mail_messages" ADD COLUMN "opened_at" TIMESTAMPTZ(3);
ALTER TABLE "mail_messages" ADD COLUMN "clicked_at" TIMESTAMPTZ(3);
ALTER TABLE "mail_messages" ADD COLUMN "bounced_at" TIMESTAMPTZ(3);
ALTER TABLE "mail_messages" ADD COLUMN "complained_at" TIMESTAMPTZ(3);
ALTER TABLE "mail_messages" ADD COLUMN "unsubscribed_at" TIMESTAMPTZ(3);
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_batch_id_fkey"
  FOREIGN KEY ("batch_id") REFERENCES "mail_batches"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Compared as text: a value added in a transaction cannot be used in it.
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_suppressed"
  CHECK ((status::text = 'suppressed') = (suppressed_because IS NOT NULL));
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_announcement"
  CHECK (stream <> 'announcement' OR organization_id IS NOT NULL);
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_tracked" CHECK (NOT tracked OR stream = 'announcement');
CREATE INDEX "mail_messages_batch_id_idx" ON "mail_messages"("batch_id");
CREATE INDEX "mail_messages_mailing_id_id_idx" ON "mail_messages"("mailing_id", "id");
CREATE INDEX "mail_messages_provider_id_idx" ON "mail_messages"("provider_id");
CREATE INDEX mail_messages_waiting ON mail_messages (next_attempt_at, id)
  WHERE status = 'queued' AND mailing_id IS NOT NULL;

-- Whom nothing is sent to. Without an organization it holds for the whole installation.
CREATE TABLE "suppressions" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "address" TEXT NOT NULL,
    "reason" "suppression_reason" NOT NULL,
    "found_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "suppressions_address_lower" CHECK ("address" = lower("address")),
    CONSTRAINT "suppressions_reach" CHECK (("organization_id" IS NULL) = ("reason" IN ('hard_bounce', 'complaint')))
);
CREATE UNIQUE INDEX suppressions_of_organization ON suppressions (organization_id, address)
  WHERE organization_id IS NOT NULL;
CREATE UNIQUE INDEX suppressions_of_installation ON suppressions (address) WHERE organization_id IS NULL;
CREATE INDEX "suppressions_organization_id_created_at_id_idx" ON "suppressions"("organization_id", "created_at" DESC, "id" DESC);
CREATE INDEX "suppressions_found_by_id_created_at_id_idx" ON "suppressions"("found_by_id", "created_at" DESC, "id" DESC);
CREATE INDEX "suppressions_address_idx" ON "suppressions"("address");
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_found_by_id_fkey"
  FOREIGN KEY ("found_by_id") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- When the next mail may go out: shared by all processes, by the database's clock.
CREATE TABLE "send_rates" (
    "name" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "send_rates_pkey" PRIMARY KEY ("name")
);

-- What a provider told us, once each; worked later.
CREATE TABLE "webhook_events" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_event_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "worked_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "webhook_events_provider_provider_event_id_key" ON "webhook_events"("provider", "provider_event_id");
CREATE INDEX webhook_events_waiting ON webhook_events (provider, id) WHERE worked_at IS NULL;
CREATE INDEX "webhook_events_received_at_idx" ON "webhook_events"("received_at");

-- A text message that we mean to send, sent or keep for reading.
CREATE TABLE "sms_messages" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "event_id" UUID,
    "dedupe_key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "stream" "mail_stream" NOT NULL DEFAULT 'personal',
    "mailing_id" UUID,
    "to_number" TEXT NOT NULL,
    "to_name" TEXT,
    "body" TEXT NOT NULL,
    "status" "mail_status" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "suppressed_because" "suppression_reason",
    "transport" TEXT,
    "provider_id" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sms_messages_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "sms_messages_number" CHECK ("to_number" ~ '^\+[1-9][0-9]{6,14}$'),
    CONSTRAINT "sms_messages_body" CHECK (length("body") BETWEEN 1 AND 1600),
    CONSTRAINT "sms_messages_transport" CHECK ("transport" IN ('twilio', 'mailbox')),
    CONSTRAINT "sms_messages_sent" CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
    CONSTRAINT "sms_messages_suppressed" CHECK ((status::text = 'suppressed') = (suppressed_because IS NOT NULL)),
    CONSTRAINT "sms_messages_announcement" CHECK (stream <> 'announcement' OR organization_id IS NOT NULL)
);
CREATE UNIQUE INDEX "sms_messages_dedupe_key_key" ON "sms_messages"("dedupe_key");
CREATE INDEX "sms_messages_mailing_id_id_idx" ON "sms_messages"("mailing_id", "id");
CREATE INDEX "sms_messages_event_id_idx" ON "sms_messages"("event_id");
CREATE INDEX "sms_messages_created_at_id_idx" ON "sms_messages"("created_at", "id");
CREATE INDEX sms_messages_waiting ON sms_messages (next_attempt_at, id) WHERE status IN ('queued', 'sending');
