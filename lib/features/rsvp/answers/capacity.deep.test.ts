import pg from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { listCountMismatches } from "@/lib/testing/count-mismatches";
import { makeEvent, makeHousehold, type TestEvent, type TestHousehold } from "@/lib/testing/factories";
import { everybody } from "@/lib/testing/rsvp-factories";
import { submitAnswers } from "./mutations/submit-answers";

const crowd = 500;
const places = 100;

async function makeCrowd(event: TestEvent): Promise<TestHousehold[]> {
  const homes: TestHousehold[] = [];
  for (let index = 0; index < crowd; index++) homes.push(await makeHousehold(event, [`Guest Number${index}`]));
  return homes;
}

const acceptedRows = (event: TestEvent): Promise<number> =>
  db.answer.count({ where: { eventId: event.eventId, sessionId: event.sessionId, status: "accepted" } });

test("500 who answer at once for 100 places: exactly 100 come, everybody else is told", {
  timeout: 120_000,
}, async () => {
  const event = await makeEvent({ capacity: places, isCapacityEnforced: true }, { capacity: places });
  const homes = await makeCrowd(event);
  const results = await Promise.all(
    homes.map((home) => submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"))),
  );
  const refused = results.flatMap((result) => (result.ok ? [] : [result.reason]));
  expect(results.filter((result) => result.ok)).toHaveLength(places);
  expect(new Set(refused)).toEqual(new Set(["session_full"]));
  expect(await acceptedRows(event)).toBe(places);
  const counted = await db.event.findUniqueOrThrow({
    where: { id: event.eventId },
    select: { acceptedCount: true, sessions: { select: { acceptedCount: true } } },
  });
  expect(counted).toEqual({ acceptedCount: places, sessions: [{ acceptedCount: places }] });
  expect(await listCountMismatches([event.eventId])).toEqual([]);
});

test("control: the same crowd overshoots where the place is checked first and taken afterwards", async () => {
  const event = await makeEvent({}, { capacity: places });
  const homes = await makeCrowd(event);
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 20 });
  try {
    await Promise.all(homes.map((home) => acceptUnguarded(pool, event, home)));
    expect(await acceptedRows(event)).toBeGreaterThan(places);
  } finally {
    await pool.end();
  }
});

/** What a claim without a guard would be: count, compare, write. */
async function acceptUnguarded(pool: pg.Pool, event: TestEvent, home: TestHousehold): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query(
      "SELECT count(*)::int AS taken FROM answers WHERE session_id = $1 AND status = 'accepted'",
      [event.sessionId],
    );
    if (rows[0].taken < places) {
      await client.query(
        `INSERT INTO answers (event_id, guest_id, session_id, status, updated_at)
         VALUES ($1, $2, $3, 'accepted', now())`,
        [event.eventId, home.guestIds[0], event.sessionId],
      );
    }
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
