import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";

/** Partial and expression indexes, which the schema cannot declare: Prisma's own tools would drop one without a word. */
const expected: Record<string, string> = {
  address_changes_one_waiting: "btree (user_id) WHERE (changed_at IS NULL)",
  mail_messages_personal: "btree (created_at) WHERE (event_id IS NULL)",
  announcement_recipients_waiting:
    "btree (announcement_id, id) WHERE ((mail_message_id IS NULL) AND (sms_message_id IS NULL) AND (omission IS NULL))",
  announcements_due: "btree (send_at) WHERE (status = 'scheduled'::announcement_status)",
  announcements_open: "btree (queued_at) WHERE (status = 'sending'::announcement_status)",
  guests_by_age: "btree (event_id, created_at, id) WHERE (deleted_at IS NULL)",
  guests_by_name: "btree (event_id, sort_name, id) WHERE (deleted_at IS NULL)",
  guests_by_removal: "btree (event_id, removal_id) WHERE (removal_id IS NOT NULL)",
  guests_present: "btree (event_id, household_id, id) INCLUDE (kind, side) WHERE (deleted_at IS NULL)",
  guests_removed: "btree (event_id, deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL)",
  guests_search: "gin (event_id, search_text gin_trgm_ops) WHERE (deleted_at IS NULL)",
  guests_with_email: "btree (event_id, household_id) WHERE ((email IS NOT NULL) AND (deleted_at IS NULL))",
  guests_with_needs: "btree (event_id) WHERE ((dietary_needs IS NOT NULL) OR (accessibility_needs IS NOT NULL))",
  households_answered_first: "btree (event_id, COALESCE(last_answered_at, 'infinity'::timestamp with time zone), id)",
  households_answered_last: "btree (event_id, COALESCE(last_answered_at, '-infinity'::timestamp with time zone), id)",
  households_sort_name: "btree (event_id, fold_text(name), id)",
  invitations_one_open_membership:
    "btree (organization_id, email) WHERE ((event_id IS NULL) AND (accepted_at IS NULL) AND (revoked_at IS NULL))",
  invitations_one_open_staff:
    "btree (event_id, email) WHERE ((event_id IS NOT NULL) AND (accepted_at IS NULL) AND (revoked_at IS NULL))",
  job_queue_calls: "btree (function_id, rank, id) WHERE (kind = 'call'::job_queue_kind)",
  job_queue_held: "btree (function_id) INCLUDE (lease_until) WHERE (lease_token IS NOT NULL)",
  job_queue_timers: "btree (due_at, id) WHERE (kind <> 'call'::job_queue_kind)",
  job_runs_debounced:
    "btree (function_id, debounce_key) WHERE ((debounce_key IS NOT NULL) AND (started_at IS NULL) AND (status = 'running'::job_run_status))",
  job_runs_once: "btree (event_id, function_id) WHERE (replay_of IS NULL)",
  seating_layouts_one_released:
    "btree (event_id, COALESCE(session_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (released_at IS NOT NULL)",
};

async function definitions(): Promise<Record<string, string>> {
  const rows = await db.$queryRaw<{ name: string; definition: string }[]>`
    SELECT indexname AS name, regexp_replace(indexdef, '^.* USING ', '') AS definition
    FROM pg_indexes WHERE schemaname = 'public'`;
  return Object.fromEntries(rows.map(({ name, definition }) => [name, definition]));
}

test("the indexes that only a migration can make are there", async () => {
  expect(await definitions()).toMatchObject(expected);
});

test("lists in the order of an index read it, and counts read no table", async () => {
  const plan = (sql: string) =>
    db.$transaction(async (tx) => {
      // With a handful of rows a table is read as a whole; with many it would not be.
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
      await tx.$executeRaw`SET LOCAL enable_sort = off`;
      const rows = await tx.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`EXPLAIN (COSTS OFF) ${sql}`);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
  const event = "event_id = '01900000-0000-7000-8000-000000000000' AND deleted_at IS NULL";
  expect(await plan(`SELECT id FROM guests WHERE ${event} ORDER BY sort_name, id LIMIT 50`)).toContain(
    "Index Only Scan using guests_by_name",
  );
  expect(await plan(`SELECT id FROM guests WHERE ${event} ORDER BY created_at DESC, id DESC LIMIT 50`)).toContain(
    "Index Only Scan Backward using guests_by_age",
  );
  expect(
    await plan(`SELECT count(*), count(DISTINCT household_id) FROM guests WHERE ${event} AND kind = 'vip'`),
  ).toContain("Index Only Scan using guests_present");
});
