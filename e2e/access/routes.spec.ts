import { expect, test } from "@playwright/test";
import { isId, newId } from "@/lib/platform/ids";
import { methods, readDoors } from "./doors";
import { everythingOf } from "./evidence";
import { actors, expectedAt } from "./gates";
import { type Knock, knock, statusOf } from "./knock";
import { fillPath } from "./pages-of-actions";
import { routeRows } from "./rows/routes";
import type { RouteRequest, RouteRow } from "./rows/row";
import { makeStage } from "./world";

/** The status of one request, its body read to the end unless it has none. */
async function statusAt(row: RouteRow, { path, ...rest }: RouteRequest, cookie: string | null): Promise<number> {
  const [method] = row.door.split(" ");
  const headers = { ...rest.headers, ...(cookie && { cookie: join(rest.headers?.cookie, cookie) }) };
  const response = await knock(path, { ...rest, cookie: null, headers, ...(method && { method }) } satisfies Knock);
  if (row.isStream && response.ok) await response.body?.cancel();
  else await response.arrayBuffer();
  return response.status;
}

const join = (...cookies: (string | undefined)[]): string => cookies.filter(Boolean).join("; ");

for (const row of routeRows) {
  const name = row.what ? `${row.door}: ${row.what}` : row.door;
  const expected = actors.map((actor) => [
    actor,
    row.answers?.[actor] ?? statusOf(expectedAt(row.gate, actor), row.status ?? 200),
  ]);

  test(`${name} answers whom the table says`, async () => {
    const stage = await makeStage();
    const request = await row.request(stage.ours);
    const isReading = row.door.startsWith("GET ");
    const before = await everythingOf(stage);
    const seen: unknown[] = [];
    for (const actor of actors) seen.push([actor, await statusAt(row, request, await stage.cookieOf(actor))]);
    expect(seen).toEqual(expected);
    if (isReading) expect(await everythingOf(stage), "reading changes nothing").toEqual(before);
  });

  if (row.gate.kind === "open") continue;
  test(`${name} changes nothing for who is refused, or comes from another site`, async () => {
    const stage = await makeStage();
    const request = await row.request(stage.ours);
    const before = await everythingOf(stage);
    const refused = expected.filter(([, status]) => Number(status) >= 400);
    for (const actor of actors.filter((each) => refused.some(([name]) => name === each))) {
      await statusAt(row, request, await stage.cookieOf(actor));
    }
    if (!row.door.startsWith("GET ")) {
      const headers = { ...request.headers, "sec-fetch-site": "cross-site" };
      expect(await statusAt(row, { ...request, headers }, await stage.cookieOf("owner"))).toBe(403);
    }
    expect(await everythingOf(stage)).toEqual(before);
  });

  if (row.gate.kind !== "event") continue;
  test(`${name} finds nothing under another's, an unknown or a malformed id`, async () => {
    const stage = await makeStage();
    const [theirs, sister] = [await stage.theirs(), await stage.sister()];
    const request = await row.request(stage.ours);
    const before = await everythingOf(stage);
    const ids = request.path.split(/[/?=&]/).filter(isId);
    const owner = await stage.cookieOf("owner");
    for (const id of ids) {
      for (const wrong of ["not-an-id", newId(), `${id}0`]) {
        const path = request.path.replace(id, wrong);
        expect([path, await statusAt(row, { ...request, path }, owner)]).toEqual([path, 404]);
      }
    }
    if (ids.length > 1) {
      for (const [actor, world] of [["stranger", theirs] as const, ["owner", sister] as const]) {
        const path = request.path.replace(stage.ours.eventId, world.eventId);
        expect([actor, await statusAt(row, { ...request, path }, await stage.cookieOf(actor))]).toEqual([actor, 404]);
      }
    }
    expect(await everythingOf(stage)).toEqual(before);
  });
}

test("a method that a route does not export is refused with 405", async () => {
  const stage = await makeStage();
  const seen: Record<string, number> = {};
  for (const { path, methods: exported } of readDoors().routes) {
    for (const method of methods.filter((each) => !exported.includes(each))) {
      const response = await knock(fillPath(path, stage.ours), { cookie: await stage.cookieOf("owner"), method });
      await response.arrayBuffer();
      seen[`${method} ${path}`] = response.status;
    }
  }
  expect(Object.keys(seen).length).toBeGreaterThan(20);
  expect(Object.entries(seen).filter(([, status]) => status !== 405)).toEqual([]);
});
