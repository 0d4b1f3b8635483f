import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { startTestApp } from "@/lib/testing/app";
import { type Figure, spread } from "./figure";
import { copyAgain } from "./import-copy";

const rows = 10_000;
const turns = 5;
const wholeMs = 2000;

/** 10,000 guests in 5,000 households, with addresses, tags and needs. */
function listOf(turn: number): string {
  const header = "First name,Last name,Household,E-mail,Phone,Tags,Dietary needs,Street address,City";
  const lines = Array.from({ length: rows }, (_, index) => {
    const home = Math.floor(index / 2);
    const tags = index % 3 === 0 ? '"Friends; VIP"' : "Family";
    const diet = index % 9 === 0 ? "vegan" : "";
    return `Given${index % 700},Family${home},Home ${home},guest${index}.${turn}@example.test,+33 6 ${index},${tags},${diet},"${home}, rue Longue",Lyon`;
  });
  return [header, ...lines].join("\n");
}

type Steps = { upload: number; start: number; check: number; job: number; whole: number };

/**
 * A list of 10,000 rows as a planner brings it in: the file sent, read, checked, confirmed, and the import done, over
 * HTTP against the production build with its own runner; beside COPY of the same rows into the same tables.
 */
export async function importFigures(say: (line: string) => void = console.log): Promise<Figure[]> {
  const app = await startTestApp({ name: "bench-import" });
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    Object.assign(process.env, app.variables);
    const taken: Steps[] = [];
    const copied: number[] = [];
    // The first warms up, as the second file of a planner's day would find it.
    for (let turn = 0; turn <= turns; turn++) {
      const { eventId, steps } = await importOnce(turn);
      const found = await countsOf(client, eventId);
      const wanted = { guests: rows, households: rows / 2, tags: 3, taggings: 13_334, invites: 2 * rows };
      if (!isDeepStrictEqual(found, wanted)) throw new Error(`Imported ${JSON.stringify(found)}`);
      const copy = await copyAgain(client, eventId);
      const again = await countsOf(client, copy.eventId);
      if (!isDeepStrictEqual(again, wanted)) throw new Error(`Copied ${JSON.stringify(again)}`);
      say(`import ${JSON.stringify(steps)}, COPY ${copy.ms.toFixed(0)} ms`);
      if (turn > 0) {
        taken.push(steps);
        copied.push(copy.ms);
      }
    }
    const floor = { what: "COPY", ...spread(copied) };
    const whole = spread(taken.map((steps) => steps.whole));
    const part = (name: string, pick: (steps: Steps) => number): Figure => ({
      name,
      unit: "ms",
      product: spread(taken.map(pick)),
      goals: [],
    });
    const goals = [{ text: `under ${wholeMs} ms`, met: whole.p95 < wholeMs }];
    return [
      { name: "10,000 rows, file to finished list", unit: "ms", product: whole, floor, goals },
      part("of that: the file received", (steps) => steps.upload),
      part("of that: read and columns guessed", (steps) => steps.start),
      part("of that: every row checked", (steps) => steps.check),
      part("of that: confirmed to done", (steps) => steps.job),
    ];
  } finally {
    await client.end();
    await app.stop();
  }
}

async function importOnce(turn: number): Promise<{ eventId: string; steps: Steps }> {
  const { makeEvent } = await import("@/lib/testing/factories");
  const { makeSession } = await import("@/lib/testing/rsvp-factories");
  const { signIn } = await import("@/lib/testing/request");
  const { openImportDoors } = await import("./import-doors");
  const event = await makeEvent();
  await makeSession(event, { name: "Party" });
  const { cookie } = await signIn(event.owner);
  const doors = openImportDoors(event.eventId, cookie);
  const list = listOf(turn);

  const begin = performance.now();
  const fileId = await doors.upload(list);
  const uploaded = performance.now();
  const importRunId = await doors.start(fileId);
  const started = performance.now();
  const choice = await doors.check(importRunId, rows);
  const checked = performance.now();
  await doors.request(importRunId, choice);
  await doors.untilDone(importRunId, rows);
  const end = performance.now();
  const steps = {
    upload: Math.round(uploaded - begin),
    start: Math.round(started - uploaded),
    check: Math.round(checked - started),
    job: Math.round(end - checked),
    whole: Math.round(end - begin),
  };
  return { eventId: event.eventId, steps };
}

async function countsOf(client: pg.Client, eventId: string) {
  const { rows: found } = await client.query(
    `SELECT (SELECT count(*)::int FROM guests WHERE event_id = $1) AS guests,
       (SELECT count(*)::int FROM households WHERE event_id = $1) AS households,
       (SELECT count(*)::int FROM guest_tags WHERE event_id = $1) AS tags,
       (SELECT count(*)::int FROM guest_taggings WHERE event_id = $1) AS taggings,
       (SELECT count(*)::int FROM session_invites WHERE event_id = $1) AS invites`,
    [eventId],
  );
  return { ...found[0] };
}
