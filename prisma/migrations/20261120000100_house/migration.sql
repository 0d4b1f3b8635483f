-- Search that forgives typos.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "credential_kind" AS ENUM ('password');

-- CreateEnum
CREATE TYPE "one_time_token_purpose" AS ENUM ('verify_email', 'reset_password');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('wedding', 'conference', 'gala', 'corporate', 'party', 'school', 'community', 'other');

-- CreateEnum
CREATE TYPE "event_status" AS ENUM ('planning', 'confirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "event_visibility" AS ENUM ('private', 'unlisted', 'public');

-- CreateEnum
CREATE TYPE "session_kind" AS ENUM ('ceremony', 'reception', 'dinner', 'party', 'brunch', 'talk', 'workshop', 'other');

-- CreateEnum
CREATE TYPE "event_staff_role" AS ENUM ('lead_planner', 'assistant', 'coordinator', 'door');

-- CreateEnum
CREATE TYPE "guest_kind" AS ENUM ('regular', 'vip', 'plus_one', 'child');

-- CreateEnum
CREATE TYPE "guest_source" AS ENUM ('invited', 'ticket', 'plus_one', 'door');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('uploaded', 'queued', 'running', 'completed', 'failed', 'cancelled', 'undone');

-- CreateEnum
CREATE TYPE "import_fate" AS ENUM ('created', 'updated', 'skipped', 'rejected');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('owner', 'planner', 'assistant');

-- CreateEnum
CREATE TYPE "mail_status" AS ENUM ('queued', 'sending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "file_purpose" AS ENUM ('cover', 'logo', 'picture', 'import', 'export');

-- CreateEnum
CREATE TYPE "answer_status" AS ENUM ('pending', 'accepted', 'declined', 'tentative');

-- CreateEnum
CREATE TYPE "answer_actor" AS ENUM ('guest', 'planner', 'system');

-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('text', 'yes_no', 'choice');

-- CreateEnum
CREATE TYPE "question_scope" AS ENUM ('household', 'guest');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "picture_file_id" UUID,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "is_platform_admin" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "credential_kind" NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "active_organization_id" UUID,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_tokens" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "one_time_token_purpose" NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "event_kind" NOT NULL DEFAULT 'other',
    "status" "event_status" NOT NULL DEFAULT 'planning',
    "visibility" "event_visibility" NOT NULL DEFAULT 'private',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "summary" TEXT,
    "description" TEXT,
    "venue_name" TEXT,
    "address_line" TEXT,
    "address_city" TEXT,
    "address_postal_code" TEXT,
    "address_country" CHAR(2),
    "latitude" DECIMAL(9,6),
    "longitude" DECIMAL(9,6),
    "contact_email" TEXT,
    "cover_file_id" UUID,
    "currency" CHAR(3) NOT NULL,
    "budget_cents" BIGINT,
    "capacity" INTEGER,
    "is_capacity_enforced" BOOLEAN NOT NULL DEFAULT false,
    "accepted_count" INTEGER NOT NULL DEFAULT 0,
    "completed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "search_text" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slug_redirects" (
    "slug" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slug_redirects_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "session_kind" NOT NULL DEFAULT 'other',
    "name" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "description" TEXT,
    "capacity" INTEGER,
    "accepted_count" INTEGER NOT NULL DEFAULT 0,
    "invites_all" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_staff" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "event_staff_role" NOT NULL,
    "grants" TEXT[],
    "revokes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "households" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "envelope" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "address_line" TEXT,
    "address_city" TEXT,
    "address_postal_code" TEXT,
    "address_country" CHAR(2),
    "locale" TEXT,
    "allowance" INTEGER NOT NULL DEFAULT 0,
    "link_version" INTEGER NOT NULL DEFAULT 1,
    "guest_note" TEXT,
    "last_answered_at" TIMESTAMPTZ(3),
    "import_run_id" UUID,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "households_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guests" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "sponsor_id" UUID,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "phone" TEXT,
    "kind" "guest_kind" NOT NULL DEFAULT 'regular',
    "source" "guest_source" NOT NULL DEFAULT 'invited',
    "side" TEXT,
    "dietary_needs" TEXT,
    "accessibility_needs" TEXT,
    "notes" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "sort_name" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "import_run_id" UUID,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_tags" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "color" TEXT NOT NULL DEFAULT 'slate',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "guest_tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_taggings" (
    "event_id" UUID NOT NULL,
    "guest_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "guest_taggings_pkey" PRIMARY KEY ("guest_id","tag_id")
);

-- CreateTable
CREATE TABLE "import_runs" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'uploaded',
    "file_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "total_rows" INTEGER NOT NULL DEFAULT 0,
    "processed_rows" INTEGER NOT NULL DEFAULT 0,
    "created_count" INTEGER NOT NULL DEFAULT 0,
    "updated_count" INTEGER NOT NULL DEFAULT 0,
    "skipped_count" INTEGER NOT NULL DEFAULT 0,
    "rejected_count" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "event_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "fate" "import_fate" NOT NULL,
    "column" TEXT,
    "reason" TEXT,
    "cells" JSONB NOT NULL,
    "before" JSONB,
    "guest_id" UUID,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("run_id","line")
);

-- CreateTable
CREATE TABLE "organizations" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "accent_color" TEXT,
    "logo_file_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "membership_role",
    "event_id" UUID,
    "staff_role" "event_staff_role",
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "event_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID,
    "subject_name" TEXT,
    "before" JSONB,
    "after" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_events" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "organization_id" UUID,
    "event_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,

    CONSTRAINT "outbox_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_messages" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "event_id" UUID,
    "dedupe_key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "to_name" TEXT,
    "reply_to" TEXT,
    "from_name" TEXT,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "message_id" TEXT NOT NULL,
    "status" "mail_status" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "occasion" TEXT NOT NULL,
    "mail_message_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "event_id" UUID,
    "owner_id" UUID,
    "purpose" "file_purpose" NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "variants" JSONB,
    "width" INTEGER,
    "height" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resets_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rsvp_forms" (
    "event_id" UUID NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "introduction" TEXT,
    "is_tentative_offered" BOOLEAN NOT NULL DEFAULT false,
    "is_dietary_asked" BOOLEAN NOT NULL DEFAULT true,
    "is_note_offered" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rsvp_forms_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "session_invites" (
    "event_id" UUID NOT NULL,
    "guest_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_invites_pkey" PRIMARY KEY ("guest_id","session_id")
);

-- CreateTable
CREATE TABLE "answers" (
    "event_id" UUID NOT NULL,
    "guest_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "status" "answer_status" NOT NULL,
    "meal_option_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answers_pkey" PRIMARY KEY ("guest_id","session_id")
);

-- CreateTable
CREATE TABLE "answer_revisions" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "guest_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "status" "answer_status" NOT NULL,
    "meal_option_id" UUID,
    "actor" "answer_actor" NOT NULL,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rsvp_submissions" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rsvp_submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meal_options" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meal_options_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questions" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "prompt" TEXT NOT NULL,
    "kind" "question_kind" NOT NULL DEFAULT 'text',
    "scope" "question_scope" NOT NULL DEFAULT 'household',
    "options" TEXT[],
    "is_required" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_answers" (
    "event_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "guest_id" UUID,
    "subject_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_answers_pkey" PRIMARY KEY ("question_id","subject_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "users_picture_file_id_idx" ON "users"("picture_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "credentials_user_id_kind_key" ON "credentials"("user_id", "kind");

-- CreateIndex
CREATE INDEX "user_sessions_user_id_idx" ON "user_sessions"("user_id");

-- CreateIndex
CREATE INDEX "user_sessions_active_organization_id_idx" ON "user_sessions"("active_organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_tokens_token_hash_key" ON "one_time_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_tokens_user_id_purpose_idx" ON "one_time_tokens"("user_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "events_slug_key" ON "events"("slug");

-- CreateIndex
CREATE INDEX "events_organization_id_starts_at_id_idx" ON "events"("organization_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "events_organization_id_status_idx" ON "events"("organization_id", "status");

-- CreateIndex
CREATE INDEX "events_organization_id_cover_file_id_idx" ON "events"("organization_id", "cover_file_id");

-- CreateIndex
CREATE INDEX "events_visibility_starts_at_idx" ON "events"("visibility", "starts_at");

-- CreateIndex
CREATE INDEX "events_search_text_trgm" ON "events" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "events_organization_id_id_key" ON "events"("organization_id", "id");

-- CreateIndex
CREATE INDEX "slug_redirects_event_id_idx" ON "slug_redirects"("event_id");

-- CreateIndex
CREATE INDEX "sessions_event_id_starts_at_idx" ON "sessions"("event_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_event_id_id_key" ON "sessions"("event_id", "id");

-- CreateIndex
CREATE INDEX "event_staff_user_id_organization_id_idx" ON "event_staff"("user_id", "organization_id");

-- CreateIndex
CREATE INDEX "event_staff_organization_id_event_id_idx" ON "event_staff"("organization_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_staff_event_id_user_id_key" ON "event_staff"("event_id", "user_id");

-- CreateIndex
CREATE INDEX "households_event_id_import_run_id_idx" ON "households"("event_id", "import_run_id");

-- CreateIndex
CREATE UNIQUE INDEX "households_event_id_id_key" ON "households"("event_id", "id");

-- CreateIndex
CREATE INDEX "guests_organization_id_event_id_idx" ON "guests"("organization_id", "event_id");

-- CreateIndex
CREATE INDEX "guests_event_id_household_id_position_idx" ON "guests"("event_id", "household_id", "position");

-- CreateIndex
CREATE INDEX "guests_event_id_sponsor_id_idx" ON "guests"("event_id", "sponsor_id");

-- CreateIndex
CREATE INDEX "guests_event_id_import_run_id_idx" ON "guests"("event_id", "import_run_id");

-- CreateIndex
CREATE INDEX "guests_event_id_sort_name_id_idx" ON "guests"("event_id", "sort_name", "id");

-- CreateIndex
CREATE INDEX "guests_event_id_created_at_id_idx" ON "guests"("event_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "guests_event_id_email_idx" ON "guests"("event_id", "email");

-- CreateIndex
CREATE INDEX "guests_search_text_trgm" ON "guests" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "guests_event_id_id_key" ON "guests"("event_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "guest_tags_event_id_id_key" ON "guest_tags"("event_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "guest_tags_event_id_name_key_key" ON "guest_tags"("event_id", "name_key");

-- CreateIndex
CREATE INDEX "guest_taggings_event_id_guest_id_idx" ON "guest_taggings"("event_id", "guest_id");

-- CreateIndex
CREATE INDEX "guest_taggings_event_id_tag_id_idx" ON "guest_taggings"("event_id", "tag_id");

-- CreateIndex
CREATE INDEX "import_runs_organization_id_event_id_created_at_idx" ON "import_runs"("organization_id", "event_id", "created_at");

-- CreateIndex
CREATE INDEX "import_runs_organization_id_file_id_idx" ON "import_runs"("organization_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_runs_event_id_id_key" ON "import_runs"("event_id", "id");

-- CreateIndex
CREATE INDEX "import_rows_event_id_run_id_idx" ON "import_rows"("event_id", "run_id");

-- CreateIndex
CREATE UNIQUE INDEX "organizations_slug_key" ON "organizations"("slug");

-- CreateIndex
CREATE INDEX "organizations_logo_file_id_idx" ON "organizations"("logo_file_id");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_organization_id_user_id_key" ON "memberships"("organization_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_organization_id_created_at_idx" ON "invitations"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "invitations_organization_id_event_id_idx" ON "invitations"("organization_id", "event_id");

-- CreateIndex
CREATE INDEX "invitations_email_idx" ON "invitations"("email");

-- CreateIndex
CREATE INDEX "audit_entries_organization_id_created_at_id_idx" ON "audit_entries"("organization_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "audit_entries_event_id_created_at_id_idx" ON "audit_entries"("event_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "audit_entries_subject_id_idx" ON "audit_entries"("subject_id");

-- CreateIndex
CREATE INDEX "outbox_events_delivered_at_next_attempt_at_idx" ON "outbox_events"("delivered_at", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_messages_dedupe_key_key" ON "mail_messages"("dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "mail_messages_message_id_key" ON "mail_messages"("message_id");

-- CreateIndex
CREATE INDEX "mail_messages_status_created_at_idx" ON "mail_messages"("status", "created_at");

-- CreateIndex
CREATE INDEX "mail_messages_to_address_created_at_idx" ON "mail_messages"("to_address", "created_at");

-- CreateIndex
CREATE INDEX "mail_messages_event_id_idx" ON "mail_messages"("event_id");

-- CreateIndex
CREATE INDEX "mail_messages_created_at_id_idx" ON "mail_messages"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_mail_message_id_key" ON "deliveries"("mail_message_id");

-- CreateIndex
CREATE INDEX "deliveries_event_id_household_id_idx" ON "deliveries"("event_id", "household_id");

-- CreateIndex
CREATE INDEX "deliveries_event_id_occasion_idx" ON "deliveries"("event_id", "occasion");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_household_id_occasion_key" ON "deliveries"("household_id", "occasion");

-- CreateIndex
CREATE UNIQUE INDEX "stored_files_storage_key_key" ON "stored_files"("storage_key");

-- CreateIndex
CREATE INDEX "stored_files_event_id_idx" ON "stored_files"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_files_organization_id_id_key" ON "stored_files"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_files_owner_id_id_key" ON "stored_files"("owner_id", "id");

-- CreateIndex
CREATE INDEX "rate_limits_resets_at_idx" ON "rate_limits"("resets_at");

-- CreateIndex
CREATE INDEX "session_invites_event_id_guest_id_idx" ON "session_invites"("event_id", "guest_id");

-- CreateIndex
CREATE INDEX "session_invites_event_id_session_id_idx" ON "session_invites"("event_id", "session_id");

-- CreateIndex
CREATE INDEX "answers_event_id_guest_id_idx" ON "answers"("event_id", "guest_id");

-- CreateIndex
CREATE INDEX "answers_event_id_session_id_status_idx" ON "answers"("event_id", "session_id", "status");

-- CreateIndex
CREATE INDEX "answers_event_id_session_id_meal_option_id_idx" ON "answers"("event_id", "session_id", "meal_option_id");

-- CreateIndex
CREATE INDEX "answer_revisions_event_id_guest_id_created_at_idx" ON "answer_revisions"("event_id", "guest_id", "created_at");

-- CreateIndex
CREATE INDEX "answer_revisions_event_id_created_at_idx" ON "answer_revisions"("event_id", "created_at");

-- CreateIndex
CREATE INDEX "rsvp_submissions_event_id_household_id_idx" ON "rsvp_submissions"("event_id", "household_id");

-- CreateIndex
CREATE UNIQUE INDEX "rsvp_submissions_household_id_key_key" ON "rsvp_submissions"("household_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "meal_options_event_id_session_id_id_key" ON "meal_options"("event_id", "session_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "questions_event_id_id_key" ON "questions"("event_id", "id");

-- CreateIndex
CREATE INDEX "question_answers_event_id_question_id_idx" ON "question_answers"("event_id", "question_id");

-- CreateIndex
CREATE INDEX "question_answers_event_id_household_id_idx" ON "question_answers"("event_id", "household_id");

-- CreateIndex
CREATE INDEX "question_answers_event_id_guest_id_idx" ON "question_answers"("event_id", "guest_id");

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_id_picture_file_id_fkey" FOREIGN KEY ("id", "picture_file_id") REFERENCES "stored_files"("owner_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_sessions" ADD CONSTRAINT "user_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_sessions" ADD CONSTRAINT "user_sessions_active_organization_id_fkey" FOREIGN KEY ("active_organization_id") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_tokens" ADD CONSTRAINT "one_time_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_organization_id_cover_file_id_fkey" FOREIGN KEY ("organization_id", "cover_file_id") REFERENCES "stored_files"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "slug_redirects" ADD CONSTRAINT "slug_redirects_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_staff" ADD CONSTRAINT "event_staff_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "events"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_staff" ADD CONSTRAINT "event_staff_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "households" ADD CONSTRAINT "households_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "households" ADD CONSTRAINT "households_event_id_import_run_id_fkey" FOREIGN KEY ("event_id", "import_run_id") REFERENCES "import_runs"("event_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guests" ADD CONSTRAINT "guests_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "events"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guests" ADD CONSTRAINT "guests_event_id_household_id_fkey" FOREIGN KEY ("event_id", "household_id") REFERENCES "households"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guests" ADD CONSTRAINT "guests_event_id_sponsor_id_fkey" FOREIGN KEY ("event_id", "sponsor_id") REFERENCES "guests"("event_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "guests" ADD CONSTRAINT "guests_event_id_import_run_id_fkey" FOREIGN KEY ("event_id", "import_run_id") REFERENCES "import_runs"("event_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "guest_tags" ADD CONSTRAINT "guest_tags_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_taggings" ADD CONSTRAINT "guest_taggings_event_id_guest_id_fkey" FOREIGN KEY ("event_id", "guest_id") REFERENCES "guests"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_taggings" ADD CONSTRAINT "guest_taggings_event_id_tag_id_fkey" FOREIGN KEY ("event_id", "tag_id") REFERENCES "guest_tags"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "events"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "stored_files"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_event_id_run_id_fkey" FOREIGN KEY ("event_id", "run_id") REFERENCES "import_runs"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_id_logo_file_id_fkey" FOREIGN KEY ("id", "logo_file_id") REFERENCES "stored_files"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "events"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_event_id_household_id_fkey" FOREIGN KEY ("event_id", "household_id") REFERENCES "households"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_mail_message_id_fkey" FOREIGN KEY ("mail_message_id") REFERENCES "mail_messages"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvp_forms" ADD CONSTRAINT "rsvp_forms_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_invites" ADD CONSTRAINT "session_invites_event_id_guest_id_fkey" FOREIGN KEY ("event_id", "guest_id") REFERENCES "guests"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_invites" ADD CONSTRAINT "session_invites_event_id_session_id_fkey" FOREIGN KEY ("event_id", "session_id") REFERENCES "sessions"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_event_id_guest_id_fkey" FOREIGN KEY ("event_id", "guest_id") REFERENCES "guests"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_event_id_session_id_fkey" FOREIGN KEY ("event_id", "session_id") REFERENCES "sessions"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_event_id_session_id_meal_option_id_fkey" FOREIGN KEY ("event_id", "session_id", "meal_option_id") REFERENCES "meal_options"("event_id", "session_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "answer_revisions" ADD CONSTRAINT "answer_revisions_event_id_guest_id_fkey" FOREIGN KEY ("event_id", "guest_id") REFERENCES "guests"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvp_submissions" ADD CONSTRAINT "rsvp_submissions_event_id_household_id_fkey" FOREIGN KEY ("event_id", "household_id") REFERENCES "households"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meal_options" ADD CONSTRAINT "meal_options_event_id_session_id_fkey" FOREIGN KEY ("event_id", "session_id") REFERENCES "sessions"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_event_id_question_id_fkey" FOREIGN KEY ("event_id", "question_id") REFERENCES "questions"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_event_id_household_id_fkey" FOREIGN KEY ("event_id", "household_id") REFERENCES "households"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_event_id_guest_id_fkey" FOREIGN KEY ("event_id", "guest_id") REFERENCES "guests"("event_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma cannot draw.
ALTER TABLE users ADD CONSTRAINT users_email_lower CHECK (email = lower(email));
ALTER TABLE organizations ADD CONSTRAINT organizations_currency CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE invitations ADD CONSTRAINT invitations_email_lower CHECK (email = lower(email));
ALTER TABLE invitations ADD CONSTRAINT invitations_one_offer CHECK (
  (role IS NOT NULL AND event_id IS NULL AND staff_role IS NULL) OR
  (role IS NULL AND event_id IS NOT NULL AND staff_role IS NOT NULL));
ALTER TABLE events ADD CONSTRAINT events_times CHECK (ends_at > starts_at);
ALTER TABLE events ADD CONSTRAINT events_capacity CHECK (capacity > 0);
ALTER TABLE events ADD CONSTRAINT events_accepted CHECK (accepted_count >= 0);
ALTER TABLE events ADD CONSTRAINT events_not_overfull CHECK (NOT is_capacity_enforced OR capacity IS NULL OR accepted_count <= capacity);
ALTER TABLE events ADD CONSTRAINT events_currency CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE events ADD CONSTRAINT events_budget CHECK (budget_cents >= 0);
ALTER TABLE events ADD CONSTRAINT events_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE sessions ADD CONSTRAINT sessions_times CHECK (ends_at > starts_at);
ALTER TABLE sessions ADD CONSTRAINT sessions_capacity CHECK (capacity > 0);
ALTER TABLE sessions ADD CONSTRAINT sessions_accepted CHECK (accepted_count >= 0);
ALTER TABLE sessions ADD CONSTRAINT sessions_not_overfull CHECK (capacity IS NULL OR accepted_count <= capacity);
ALTER TABLE households ADD CONSTRAINT households_allowance CHECK (allowance BETWEEN 0 AND 50);
ALTER TABLE households ADD CONSTRAINT households_link_version CHECK (link_version > 0);
ALTER TABLE guests ADD CONSTRAINT guests_named CHECK (length(trim(first_name || last_name)) > 0);
ALTER TABLE guests ADD CONSTRAINT guests_not_own_sponsor CHECK (sponsor_id <> id);
ALTER TABLE stored_files ADD CONSTRAINT stored_files_size CHECK (size_bytes >= 0);

-- History is written once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER answer_revisions_append_only BEFORE UPDATE ON answer_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entries_append_only BEFORE DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
