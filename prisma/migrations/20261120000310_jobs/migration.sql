-- The embedded runner: events, runs, finished steps, the queue, schedules, and who is running.
CREATE TYPE "job_run_status" AS ENUM ('running', 'completed', 'failed');
CREATE TYPE "job_queue_kind" AS ENUM ('call', 'sleep');

CREATE TABLE "job_events" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "job_events_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "job_events_created_at_idx" ON "job_events"("created_at");

CREATE TABLE "job_runs" (
    "id" UUID NOT NULL,
    "function_id" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "status" "job_run_status" NOT NULL DEFAULT 'running',
    "output" JSON,
    "error" JSON,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "job_runs_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "job_runs_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "job_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "job_runs_ended" CHECK (("status" = 'running') = ("ended_at" IS NULL))
);
CREATE UNIQUE INDEX "job_runs_event_id_function_id_key" ON "job_runs"("event_id", "function_id");
CREATE INDEX "job_runs_status_ended_at_idx" ON "job_runs"("status", "ended_at");
CREATE INDEX "job_runs_function_id_created_at_idx" ON "job_runs"("function_id", "created_at");

CREATE TABLE "job_steps" (
    "run_id" UUID NOT NULL,
    "step_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "result" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "job_steps_pkey" PRIMARY KEY ("run_id", "step_id"),
    CONSTRAINT "job_steps_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "job_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "job_steps_position" CHECK ("position" >= 0)
);
CREATE UNIQUE INDEX "job_steps_run_id_position_key" ON "job_steps"("run_id", "position");

CREATE TABLE "job_queue" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "function_id" TEXT NOT NULL,
    "kind" "job_queue_kind" NOT NULL,
    "step_id" TEXT NOT NULL,
    "step_name" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "interruptions" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "called_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "job_queue_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "job_queue_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "job_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "job_queue_counts" CHECK ("attempt" >= 0 AND "interruptions" >= 0),
    CONSTRAINT "job_queue_lease" CHECK (("lease_token" IS NULL) = ("lease_until" IS NULL))
);
CREATE UNIQUE INDEX "job_queue_lease_token_key" ON "job_queue"("lease_token");
CREATE UNIQUE INDEX "job_queue_run_id_step_id_key" ON "job_queue"("run_id", "step_id");
CREATE INDEX "job_queue_due_at_idx" ON "job_queue"("due_at");
CREATE INDEX "job_queue_function_id_due_at_idx" ON "job_queue"("function_id", "due_at");

CREATE TABLE "job_schedules" (
    "function_id" TEXT NOT NULL,
    "cron" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "job_schedules_pkey" PRIMARY KEY ("function_id", "cron")
);

CREATE TABLE "job_runners" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "job_runners_pkey" PRIMARY KEY ("id")
);
