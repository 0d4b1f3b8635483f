-- The embedded runner made whole: waits, cancelling, limits with keys, priorities, replays, and what is seen of it all.
ALTER TYPE "job_run_status" ADD VALUE 'cancelled';
ALTER TYPE "job_queue_kind" ADD VALUE 'wait';
ALTER TYPE "job_queue_kind" ADD VALUE 'control';

-- Functions as the app last declared them: for whoever looks at them in another process.
CREATE TABLE "job_functions" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "events" TEXT[] NOT NULL,
    "config" JSONB NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "job_functions_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "job_runs"
    ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "limit_keys" TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN "debounce_key" TEXT,
    ADD COLUMN "debounce_from" TIMESTAMPTZ(3),
    ADD COLUMN "replay_of" UUID,
    ADD COLUMN "started_at" TIMESTAMPTZ(3),
    ADD CONSTRAINT "job_runs_replay_of_fkey" FOREIGN KEY ("replay_of") REFERENCES "job_runs"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "job_runs_priority" CHECK ("priority" BETWEEN -600 AND 600);
-- One event starts a function once, apart from replays.
DROP INDEX "job_runs_event_id_function_id_key";
CREATE UNIQUE INDEX "job_runs_once" ON "job_runs"("event_id", "function_id") WHERE "replay_of" IS NULL;
CREATE INDEX "job_runs_event_id_idx" ON "job_runs"("event_id");
CREATE INDEX "job_runs_replay_of_idx" ON "job_runs"("replay_of");
-- At most one run waits for the end of a debounce.
CREATE UNIQUE INDEX "job_runs_debounced" ON "job_runs"("function_id", "debounce_key") WHERE "debounce_key" IS NOT NULL AND "started_at" IS NULL AND "status" = 'running';
DROP INDEX "job_runs_function_id_created_at_idx";
CREATE INDEX "job_runs_created_at_id_idx" ON "job_runs"("created_at", "id");
CREATE INDEX "job_runs_status_created_at_id_idx" ON "job_runs"("status", "created_at", "id");
CREATE INDEX "job_runs_function_id_created_at_id_idx" ON "job_runs"("function_id", "created_at", "id");
CREATE INDEX "job_runs_function_id_status_created_at_id_idx" ON "job_runs"("function_id", "status", "created_at", "id");

ALTER TABLE "job_queue"
    ADD COLUMN "rank" TIMESTAMPTZ(3),
    ADD COLUMN "limit_keys" TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN "last_error" JSON;
UPDATE "job_queue" SET "rank" = "due_at";
ALTER TABLE "job_queue" ALTER COLUMN "rank" SET NOT NULL;
ALTER TABLE "job_queue" ADD CONSTRAINT "job_queue_rank" CHECK ("rank" <= "due_at");
DROP INDEX "job_queue_function_id_due_at_idx";
CREATE INDEX "job_queue_calls" ON "job_queue"("function_id", "rank", "id") WHERE "kind" = 'call';
CREATE INDEX "job_queue_timers" ON "job_queue"("due_at", "id") WHERE "kind" <> 'call';
CREATE INDEX "job_queue_held" ON "job_queue"("function_id") INCLUDE ("lease_until") WHERE "lease_token" IS NOT NULL;

CREATE TYPE "job_wait_kind" AS ENUM ('event', 'cancel', 'invoke');

-- What a run waits for, beside its timer in the queue. "event" and "cancel" are met by an event, "invoke" by a run's end.
CREATE TABLE "job_waits" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "kind" "job_wait_kind" NOT NULL,
    "step_id" TEXT NOT NULL,
    "event_name" TEXT,
    "expression" TEXT,
    "match_path" TEXT,
    "match_value" TEXT,
    "child_run_id" UUID,
    "until_at" TIMESTAMPTZ(3),
    "outcome" JSON,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "job_waits_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "job_waits_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "job_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "job_waits_child_run_id_fkey" FOREIGN KEY ("child_run_id") REFERENCES "job_runs"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "job_waits_for" CHECK ("kind" = 'invoke' OR "event_name" IS NOT NULL),
    CONSTRAINT "job_waits_match" CHECK (("match_path" IS NULL) = ("match_value" IS NULL))
);
CREATE UNIQUE INDEX "job_waits_run_id_step_id_key" ON "job_waits"("run_id", "step_id");
CREATE INDEX "job_waits_event_name_match_path_match_value_idx" ON "job_waits"("event_name", "match_path", "match_value");
CREATE INDEX "job_waits_child_run_id_idx" ON "job_waits"("child_run_id");

-- The earliest instant at which a function may start again for a key (generic cell rate algorithm).
CREATE TABLE "job_rates" (
    "function_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "job_rates_pkey" PRIMARY KEY ("function_id", "key")
);
CREATE INDEX "job_rates_free_at_idx" ON "job_rates"("free_at");
