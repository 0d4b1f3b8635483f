-- How an event presents itself to its guests: theme, fonts, accent, practical notes, questions and answers.
CREATE TYPE "page_theme" AS ENUM ('classic', 'garden', 'modern');
CREATE TYPE "page_font" AS ENUM ('fraunces', 'cormorant', 'playfair', 'bricolage');
CREATE TYPE "page_note_kind" AS ENUM (
  'travel', 'parking', 'stay', 'dress_code', 'children', 'gifts', 'contact', 'other');

CREATE TABLE "event_pages" (
    "event_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "theme" "page_theme" NOT NULL DEFAULT 'classic',
    "font" "page_font",
    "accent_color" TEXT,
    "sections" TEXT[] DEFAULT ARRAY['story', 'schedule', 'place', 'notes', 'questions']::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pages_pkey" PRIMARY KEY ("event_id"),
    CONSTRAINT "event_pages_accent_color" CHECK ("accent_color" ~ '^#[0-9a-f]{6}$'),
    CONSTRAINT "event_pages_sections" CHECK (
      "sections" <@ ARRAY['story', 'schedule', 'place', 'notes', 'questions']::TEXT[]
      AND cardinality("sections") <= 5)
);

CREATE UNIQUE INDEX "event_pages_organization_id_event_id_key" ON "event_pages"("organization_id", "event_id");

ALTER TABLE "event_pages" ADD CONSTRAINT "event_pages_organization_id_event_id_fkey"
  FOREIGN KEY ("organization_id", "event_id") REFERENCES "events"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "page_notes" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "page_note_kind" NOT NULL DEFAULT 'other',
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "link" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "page_notes_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "page_notes_title" CHECK (char_length("title") BETWEEN 1 AND 80),
    CONSTRAINT "page_notes_body" CHECK (char_length("body") BETWEEN 1 AND 1000),
    -- Whatever a row says, it is never a script.
    CONSTRAINT "page_notes_link" CHECK (char_length("link") <= 500 AND "link" ~ '^(https?://|mailto:|tel:)'),
    CONSTRAINT "page_notes_position" CHECK ("position" >= 0)
);

CREATE INDEX "page_notes_organization_id_event_id_position_idx" ON "page_notes"("organization_id", "event_id", "position");

ALTER TABLE "page_notes" ADD CONSTRAINT "page_notes_organization_id_event_id_fkey"
  FOREIGN KEY ("organization_id", "event_id") REFERENCES "event_pages"("organization_id", "event_id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "page_questions" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "page_questions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "page_questions_question" CHECK (char_length("question") BETWEEN 1 AND 200),
    CONSTRAINT "page_questions_answer" CHECK (char_length("answer") BETWEEN 1 AND 2000),
    CONSTRAINT "page_questions_position" CHECK ("position" >= 0)
);

CREATE INDEX "page_questions_organization_id_event_id_position_idx" ON "page_questions"("organization_id", "event_id", "position");

ALTER TABLE "page_questions" ADD CONSTRAINT "page_questions_organization_id_event_id_fkey"
  FOREIGN KEY ("organization_id", "event_id") REFERENCES "event_pages"("organization_id", "event_id") ON DELETE CASCADE ON UPDATE CASCADE;
