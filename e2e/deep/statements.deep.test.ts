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

/** Pages that read no row for anybody, by address, with the reason. A page is measured or stands here. */
const unmeasured: Record<string, string> = {};

/** Further views of pages and routes that read something else than the row of the access test does. */
const further: Record<string, string> = {
  "the palette when it opens": "/api/ui/search?recent=",
  "the palette with many matches": "/api/ui/search?q=guest",
  "the calendar as a month": "/calendar?view=month",
  "the calendar's month, read again": "/api/ui/calendar?view=month",
  "unread notifications": "/notifications?show=unread",
  "events of all times": "/events?when=all",
};

test("every page and every list that a page reads again needs as many statements with many rows as with few", async () => {
  const { makeStage } = await import("../access/world");
  const { knock } = await import("../access/knock");
  const { pageRows } = await import("../access/rows/pages");
  const { routeRows } = await import("../access/rows/routes");
  const { grow } = await import("./grow");

  const stage = await makeStage();
  const [owner, admin] = [await stage.cookieOf("owner"), await stage.cookieOf("platform admin")];
  type Door = { name: string; path(world: typeof stage.ours): string | Promise<string>; cookie: string | null };
  const doors: Door[] = [
    ...Object.entries(pageRows)
      .filter(([name]) => !(name in unmeasured))
      // Whoever is signed in is sent on from some pages: a visitor looks at those.
      .map(([name, row]) => ({
        name,
        path: row.path,
        cookie: row.gate.kind === "admin" ? admin : row.answers?.owner ? null : owner,
      })),
    ...Object.entries(further).map(([name, path]) => ({ name, path: () => path, cookie: owner })),
    ...routeRows
      .filter(({ door, isStream, status = 200 }) => door.startsWith("GET /api/ui/") && !isStream && status === 200)
      .map(({ door, what, request }) => ({
        name: what ? `${door}: ${what}` : door,
        path: async (world: typeof stage.ours) => (await request(world)).path,
        cookie: owner,
      })),
  ];
  const measured = doors.map(({ name }) => name);
  const pages = listPlaces().map(({ pattern }) => pattern);
  expect(pages.filter((pattern) => !measured.includes(pattern) && !(pattern in unmeasured))).toEqual([]);
  expect(Object.keys(unmeasured).filter((pattern) => !pages.includes(pattern))).toEqual([]);
  await grow(stage.ours, 4);
  const visits = new Map<string, () => Promise<Response>>();
  for (const { name, path: address, cookie } of doors) {
    const at = await address(stage.ours);
    visits.set(name, () => knock(at, { cookie }));
  }
  const measure = async () => {
    const counts = new Map<string, number>();
    for (const [name, visit] of visits) counts.set(name, await statementsOf(visit));
    return counts;
  };
  const few = await measure();
  await grow(stage.ours, 60);
  const many = await measure();

  // What differs is looked at again: between two visits a second apart, the app's own upkeep may fall into both.
  for (const [name, visit] of visits) {
    for (let again = 0; again < 12 && (many.get(name) ?? 0) > (few.get(name) ?? 0); again++) {
      many.set(name, Math.min(many.get(name) ?? 0, await statementsOf(visit)));
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
