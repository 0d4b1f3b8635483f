import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { startTestApp } from "@/lib/testing/app";
import { type Crowd, makeCrowd } from "./crowd";
import { type Figure, spread, timed } from "./figure";
import { type Look, looksAt, type RawQuery } from "./guest-list-sql";

const turns = 40;
const pageMs = 100;
const timesRaw = 3;

type Body = {
  items: { id: string }[];
  counts: { matching: number; households: number; total: number };
  nextCursor: string | null;
};

/**
 * The guest list with 100,000 guests beside 400,000 of other events: in process, over HTTP as the browser asks, and the
 * same work by hand through the driver. Every answer's rows and counts are compared before anything is timed.
 */
export async function guestListFigures(say: (line: string) => void = console.log): Promise<Figure[]> {
  const app = await startTestApp({ name: "bench-guest-list" });
  const pool = new pg.Pool({ connectionString: app.databaseUrl, max: 4 });
  try {
    Object.assign(process.env, app.variables);
    say("Filling the database with 500,000 guests …");
    const client = new pg.Client({ connectionString: app.databaseUrl });
    await client.connect();
    const crowd = await makeCrowd(client);
    await client.end();
    const doors = await openDoors(app.url, crowd);
    const figures: Figure[] = [];
    for (const look of looksAt(crowd)) figures.push(...(await figuresOf(look, doors, pool)));
    return figures;
  } finally {
    await pool.end();
    await app.stop();
  }
}

type Doors = { ask(address: string): Promise<Body>; read(address: string): Promise<Body> };

/** As the browser asks, with a planner's session, and as a page on the server reads. */
async function openDoors(url: string, { organizationId, eventId }: Crowd): Promise<Doors> {
  const { makeUser, eventScopeFor } = await import("@/lib/testing/factories");
  const { signIn } = await import("@/lib/testing/request");
  const { db } = await import("@/lib/platform/db");
  const { newId } = await import("@/lib/platform/ids");
  const { listGuests } = await import("@/lib/features/guests/list/data/list-guests");
  const { readGuestQuery } = await import("@/lib/features/guests/list/schema");
  const user = await makeUser();
  await db.membership.create({ data: { id: newId(), organizationId, userId: user.userId, role: "owner" } });
  const headers = await signIn(user);
  const event = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  const scope = eventScopeFor(
    { organizationId: event.organizationId, eventId: event.id } as Parameters<typeof eventScopeFor>[0],
    user,
    { membership: "owner", staff: null },
  );
  return {
    read: (address) => listGuests(scope, readGuestQuery(new URLSearchParams(address))),
    async ask(address) {
      const response = await fetch(`${url}/api/ui/guests/${eventId}?${address}`, { headers });
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      const body: Body = await response.json();
      return body;
    },
  };
}

async function figuresOf({ name, address, raw }: Look, { read, ask }: Doors, pool: pg.Pool): Promise<Figure[]> {
  const byHand = await runRaw(pool, raw);
  for (const body of [await read(address), await ask(address)]) {
    const seen = { ids: body.items.map(({ id }) => id), counts: body.counts };
    if (!isDeepStrictEqual(seen, byHand) || seen.ids.length === 0)
      throw new Error(`${name}: not what the driver finds`);
  }
  const floor = { what: "pg driver", ...spread(await timed(turns, () => runRaw(pool, raw))) };
  const inProcess = spread(await timed(turns, () => read(address)));
  const overHttp = spread(await timed(turns, () => ask(address)));
  const ratio = { text: `at most ${timesRaw} × the driver`, met: inProcess.median <= timesRaw * floor.median };
  const limit = (p95: number) => ({ text: `p95 under ${pageMs} ms`, met: p95 < pageMs });
  return [
    { name: `${name} (in process)`, unit: "ms", product: inProcess, floor, goals: [ratio, limit(inProcess.p95)] },
    { name: `${name} (over HTTP)`, unit: "ms", product: overHttp, floor, goals: [limit(overHttp.p95)] },
  ];
}

/** Page and counts at the same time on two connections, as the product does; planned for their values, as its are. */
async function runRaw(pool: pg.Pool, { page, counts, values }: RawQuery) {
  const [rows, counted] = await Promise.all([
    pool.query<{ id: string }>(page, values),
    pool.query<Body["counts"]>(counts, values),
  ]);
  return { ids: rows.rows.slice(0, 50).map(({ id }) => id), counts: counted.rows[0] };
}
