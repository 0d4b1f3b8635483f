import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { setClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import { type LiveHub, startHub } from "./hub";
import type { LiveHint } from "./names";
import { liveChannel, notifyLive } from "./notify";

const hubs: LiveHub[] = [];
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.stop()));
});

/** A hub of its own, as another process has one, with a subscriber that remembers. */
function listen(hub = startHub()) {
  hubs.push(hub);
  const heard: LiveHint[] = [];
  const seen = { heard, resyncs: 0 };
  const stop = hub.subscribe({
    onHint: (hint) => heard.push(hint),
    onResync: () => {
      seen.resyncs++;
    },
  });
  return Object.assign(seen, { hub, stop });
}
const connected = (seen: { resyncs: number }, times = 1) => expect.poll(() => seen.resyncs).toBe(times);
const hintOf = (name = "rsvp/answer.given"): LiveHint => ({ name, organizationId: newId(), eventId: newId() });

/** Ends the connections that listen, as a restart of the database or a broken network does. */
async function breakConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rowCount } = await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE $1",
    [`LISTEN ${liveChannel}%`],
  );
  await client.end();
  expect(rowCount).toBeGreaterThan(0);
}

test("two processes on one database hear the same", async () => {
  const [one, other] = [listen(), listen()];
  await Promise.all([connected(one), connected(other)]);
  const hint = hintOf();
  await notifyLive([hint, hint, { ...hint, organizationId: null }]);
  await expect.poll(() => one.heard).toEqual([hint]);
  await expect.poll(() => other.heard).toEqual([hint]);
});

test("a broken connection comes back and says that something may have been missed", async () => {
  const seen = listen();
  await connected(seen);
  await breakConnections();
  await connected(seen, 2);
  const hint = hintOf();
  await notifyLive([hint]);
  await expect.poll(() => seen.heard).toContainEqual(hint);
});

test("who comes a moment later is told what just happened; early on, to read again", async () => {
  const first = listen();
  await connected(first);
  const early = listen(first.hub);
  expect(early).toMatchObject({ resyncs: 1, heard: [] });

  const later = new Date(Date.now() + 60_000);
  const putBack = setClock(() => later);
  try {
    const hint = hintOf();
    await notifyLive([hint]);
    await expect.poll(() => first.heard).toEqual([hint]);
    expect(listen(first.hub)).toMatchObject({ resyncs: 0, heard: [hint] });
    setClock(() => new Date(later.getTime() + 11_000));
    expect(listen(first.hub)).toMatchObject({ resyncs: 0, heard: [] });
  } finally {
    putBack();
  }
});

test("who has left hears nothing more", async () => {
  const [leaver, stayer] = [listen(), listen()];
  await Promise.all([connected(leaver), connected(stayer)]);
  leaver.stop();
  await notifyLive([hintOf()]);
  await expect.poll(() => stayer.heard.length).toBe(1);
  expect(leaver.heard).toEqual([]);
});

test("a payload that is none of ours disturbs nobody", async () => {
  const seen = listen();
  await connected(seen);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  for (const payload of ["nonsense", "{}", '{"name":1}']) {
    await client.query("SELECT pg_notify($1, $2)", [liveChannel, payload]);
  }
  await client.end();
  const hint = hintOf();
  await notifyLive([hint]);
  await expect.poll(() => seen.heard).toEqual([hint]);
});
