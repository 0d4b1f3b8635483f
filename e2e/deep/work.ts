import { expect, vi } from "vitest";
import { requestInvitations } from "@/lib/features/rsvp/invitations/mutations/send-invitations";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { TestEvent } from "@/lib/testing/factories";

/** Asks for invitations to everybody, as the planner's dialog does. Answers the occasion. */
export async function inviteEverybody(event: TestEvent): Promise<string> {
  const result = await requestInvitations(event.scope, { key: newId(), audience: { kind: "all" } });
  if (!result.ok) throw new Error(`The invitations were refused: ${result.reason}`);
  return result.occasion;
}

/** Mails made for an occasion so far. */
export const invitationsMade = (occasion: string): Promise<number> =>
  db.delivery.count({ where: { occasion, mailMessageId: { not: null } } });

/** Mails that a sender has in hand. */
export const mailsInHand = (): Promise<number> => db.mailMessage.count({ where: { status: "sending" } });

/**
 * The senders' leases and the pauses before another try are over, as minutes later. Only when every process has died, or
 * has lost the database meanwhile: then nobody is left who holds one.
 */
export async function letMinutesPass(): Promise<void> {
  await db.$executeRaw`UPDATE mail_messages SET lease_until = clock_timestamp() WHERE status = 'sending'`;
  await db.$executeRaw`UPDATE mail_batches SET lease_until = clock_timestamp() WHERE settled_at IS NULL`;
  await db.$executeRaw`UPDATE mail_messages SET next_attempt_at = least(next_attempt_at, clock_timestamp())
    WHERE status = 'queued'`;
  await db.$executeRaw`UPDATE job_queue
    SET due_at = least(due_at, statement_timestamp()), rank = least(rank, statement_timestamp())`;
}

/** The runners' and the relay's leases are over as well. */
export async function letLeasesEnd(): Promise<void> {
  await letMinutesPass();
  await db.$executeRaw`UPDATE job_queue SET lease_until = clock_timestamp() WHERE lease_until IS NOT NULL`;
  await db.$executeRaw`UPDATE outbox_events SET next_attempt_at = clock_timestamp() WHERE delivered_at IS NULL`;
}

/** What background work has still to do. */
async function workLeft(): Promise<Record<string, number>> {
  const [left] = await db.$queryRaw<Record<string, number>[]>`
    SELECT (SELECT count(*) FROM outbox_events WHERE delivered_at IS NULL)::int AS events,
      (SELECT count(*) FROM job_queue)::int AS pieces,
      (SELECT count(*) FROM job_runs WHERE status = 'running')::int AS runs,
      (SELECT count(*) FROM mail_messages WHERE status <> 'sent')::int AS mails`;
  return left ?? {};
}

/** Waits until every event is delivered, every job has run and every mail is sent; none may have failed. */
export async function allDone(timeoutMs = 90_000): Promise<void> {
  const nothing = { events: 0, pieces: 0, runs: 0, mails: 0 };
  await vi.waitFor(async () => expect(await workLeft()).toEqual(nothing), { timeout: timeoutMs, interval: 200 });
  expect(await db.jobRun.findMany({ where: { status: { not: "completed" } } })).toEqual([]);
}

/** Waits until `look` finds something. */
export async function until(what: string, look: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  await vi.waitFor(async () => expect(await look(), what).toBe(true), { timeout: timeoutMs, interval: 5 });
}

/** Submissions without exactly one confirmation that was sent, and confirmations of no submission. */
export async function wrongConfirmations(eventId: string): Promise<unknown[]> {
  return db.$queryRaw<unknown[]>`
    SELECT s.id::text AS submission, count(m.id)::int AS mails, min(m.status::text) AS status
    FROM (SELECT id FROM rsvp_submissions WHERE event_id = ${eventId}::uuid) s
    FULL JOIN (
      SELECT id, status, split_part(dedupe_key, ':', 2) AS submission_id FROM mail_messages
      WHERE event_id = ${eventId}::uuid AND dedupe_key LIKE 'rsvp.confirmation:%') m ON m.submission_id = s.id::text
    GROUP BY s.id HAVING s.id IS NULL OR count(m.id) <> 1 OR min(m.status::text) <> 'sent'`;
}

/** Households that an occasion did not reach exactly once, with a mail of their own that was sent. */
export async function wrongDeliveries(eventId: string, occasion: string): Promise<unknown[]> {
  return db.$queryRaw<unknown[]>`
    SELECT h.id::text AS household, count(d.id)::int AS deliveries, count(DISTINCT m.id)::int AS mails
    FROM households h
    LEFT JOIN deliveries d ON d.household_id = h.id AND d.occasion = ${occasion}
    LEFT JOIN mail_messages m ON m.id = d.mail_message_id AND m.status = 'sent' AND m.to_address = h.email
    WHERE h.event_id = ${eventId}::uuid
    GROUP BY h.id HAVING count(d.id) <> 1 OR count(DISTINCT m.id) <> 1`;
}

/** Invitations that belong to no delivery: a mail made twice would be one. */
export async function strayInvitations(eventId: string): Promise<unknown[]> {
  return db.$queryRaw<unknown[]>`
    SELECT m.id::text FROM mail_messages m
    WHERE m.event_id = ${eventId}::uuid AND m.dedupe_key LIKE 'rsvp.invitation:%'
      AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.mail_message_id = m.id)`;
}

/** Answers of an event that are not whole, in one snapshot: each submission has its rows, its trace and its event. */
export async function halfAnswered(event: TestEvent): Promise<unknown[]> {
  return db.$queryRaw<unknown[]>`
    SELECT * FROM (
      SELECT h.id::text AS household,
        (SELECT count(*) FROM rsvp_submissions s WHERE s.household_id = h.id)::int AS submissions,
        (SELECT count(*) FROM guests g JOIN session_invites i ON i.guest_id = g.id WHERE g.household_id = h.id)::int
          AS asked,
        (SELECT count(*) FROM answers a JOIN guests g ON g.id = a.guest_id WHERE g.household_id = h.id)::int AS answers,
        (SELECT count(*) FROM answer_revisions r JOIN guests g ON g.id = r.guest_id WHERE g.household_id = h.id)::int
          AS revisions,
        (SELECT count(*) FROM audit_entries e WHERE e.subject_id = h.id AND e.action = 'rsvp.answered')::int AS audited,
        (SELECT count(*) FROM outbox_events o WHERE o.event_id = h.event_id AND o.name = 'rsvp/answer.given'
          AND o.data->>'householdId' = h.id::text)::int AS told,
        h.last_answered_at IS NOT NULL AS is_noted
      FROM households h WHERE h.event_id = ${event.eventId}::uuid) AS homes
    WHERE submissions > 1 OR answers <> submissions * asked OR revisions <> answers OR audited <> submissions
      OR told <> submissions OR is_noted <> (submissions = 1)`;
}
