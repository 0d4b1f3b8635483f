import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "@/lib/testing/app";
import { type StatementCounter, startStatementCounter } from "@/lib/testing/query-count";
import { freePort } from "@/scripts/postgres/free-port";
import { root } from "@/scripts/setup/paths";
import { listPlaces } from "@/scripts/shots/places";

/** No page needs more, however long its lists are. Most need ten. */
const most = 30;

let app: TestApp;
let counter: StatementCounter;

beforeAll(async () => {
  const postgres = { port: await freePort(), password: "statements" };
  counter = await startStatementCounter(postgres.port);
  const url = counter.through(`postgresql://postgres:${postgres.password}@127.0.0.1:${postgres.port}/marquee`);
  app = await startTestApp({ name: "deep-statements", postgres, variables: { DATABASE_URL: url } });
  Object.assign(process.env, app.variables, { DATABASE_URL: app.databaseUrl });
});

afterAll(async () => {
  await app?.stop();
  await counter?.stop();
});

/** The statements of one visit. Jobs and heartbeats of the app come between: the least of several visits has none. */
async function statementsOf(visit: () => Promise<Response>): Promise<number> {
  const counts: number[] = [];
  for (let turn = 0; turn < 8; turn++) {
    const count = await counter.during(async () => {
      const response = await visit();
      expect(response.status).toBeLessThan(400);
      await response.arrayBuffer();
    });
    counts.push(count);
  }
  // The first fills caches.
  return Math.min(...counts.slice(1));
}

test("every page and every list that a page reads again needs as many statements with many rows as with few", async () => {
  const { makeStage } = await import("../access/world");
  const { knock } = await import("../access/knock");
  const { pageRows } = await import("../access/rows/pages");
  const { routeRows } = await import("../access/rows/routes");
  const { grow } = await import("./grow");
  expect(Object.keys(pageRows)).toEqual(expect.arrayContaining(listPlaces().map(({ pattern }) => pattern)));

  const stage = await makeStage();
  const cookie = await stage.cookieOf("owner");
  const doors = [
    ...Object.entries(pageRows)
      .filter(([, row]) => !row.answers?.owner)
      .map(([name, row]) => ({ name, path: row.path })),
    ...routeRows
      .filter(({ door, isStream, status = 200 }) => door.startsWith("GET /api/ui/") && !isStream && status === 200)
      .map(({ door, what, request }) => ({
        name: what ? `${door}: ${what}` : door,
        path: async (world: typeof stage.ours) => (await request(world)).path,
      })),
  ];
  await grow(stage.ours, 4);
  const addresses = new Map<string, string>();
  for (const { name, path: address } of doors) addresses.set(name, await address(stage.ours));
  const measure = async () => {
    const counts = new Map<string, number>();
    for (const [name, address] of addresses) {
      counts.set(name, await statementsOf(() => knock(address, { cookie })));
    }
    return counts;
  };
  const few = await measure();
  await grow(stage.ours, 60);
  const many = await measure();

  // What differs is looked at again: between two visits a second apart, the app's own upkeep may fall into both.
  for (const [name, address] of addresses) {
    for (let again = 0; again < 3 && (many.get(name) ?? 0) > (few.get(name) ?? 0); again++) {
      many.set(name, Math.min(many.get(name) ?? 0, await statementsOf(() => knock(address, { cookie }))));
    }
  }

  const table = [...many].map(([name, count]) => ({ name, few: few.get(name) ?? 0, many: count }));
  writeFileSync(path.join(root, "reports/statements.json"), `${JSON.stringify(table, null, 2)}\n`);
  expect(table.filter((row) => row.many > row.few)).toEqual([]);
  expect(table.filter((row) => row.many > most)).toEqual([]);
}, 600_000);

test("a list that asked for each of its rows would be seen", async () => {
  const { db } = await import("@/lib/platform/db");
  const watched = await startStatementCounter(Number(new URL(app.databaseUrl).port));
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: watched.through(app.databaseUrl) });
  await client.connect();
  const guests = await db.guest.findMany({ take: 20, select: { id: true } });
  const count = await watched.during(async () => {
    for (const { id } of guests) await client.query("SELECT 1 FROM guest_taggings WHERE guest_id = $1", [id]);
  });
  expect(count).toBe(20);
  await client.end();
  await watched.stop();
});
