import { expect, test } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { makeLink } from "@/lib/platform/links";
import { raise } from "@/lib/platform/outbox";
import { readDoors } from "./doors";
import { everythingOf } from "./evidence";
import { upload } from "./fixtures/files";
import { act, knock } from "./knock";
import { fillPath, pageOf } from "./pages-of-actions";
import { actionRows } from "./rows/actions";
import { pageRows } from "./rows/pages";
import { routeRows } from "./rows/routes";
import { makeStage, neighbourOf, type World } from "./world";

/** Everything that looks like a household's link and is none. */
async function deadLinks(world: World): Promise<Record<string, string>> {
  const { householdId, token } = world;
  const [key = "", body = "", mac = ""] = token.split(".");
  const neighbour = await neighbourOf(world);
  const renewed = await neighbourOf(world);
  await db.household.update({ where: { id: renewed.householdId }, data: { linkVersion: 2 } });
  const removed = await neighbourOf(world);
  await db.household.update({ where: { id: removed.householdId }, data: { deletedAt: new Date() } });
  return {
    forged: `${key}.${body}.${mac.startsWith("A") ? "B" : "A"}${mac.slice(1)}`,
    "with another household's signature": `${key}.${neighbour.token.split(".")[1]}.${mac}`,
    "of an unknown key": `x9.${body}.${mac}`,
    "of a version to come": makeLink("rsvp", householdId, 2),
    revoked: renewed.token,
    "of a removed household": removed.token,
    "of another purpose": makeLink("ticket", householdId, 1),
    "of no household": makeLink("rsvp", newId(), 1),
    "cut short": token.slice(0, -4),
    "no link at all": "hello",
  };
}

const guestDoors = [
  ...Object.entries(pageRows).flatMap(([page, { gate }]) => (gate.kind === "guest" ? [page] : [])),
  ...routeRows.flatMap(({ door, gate }) => (gate.kind === "guest" ? [door.replace("GET ", "")] : [])),
];

for (const page of guestDoors) {
  test(`${page} opens by no other link`, async () => {
    const stage = await makeStage();
    const links = Object.entries(await deadLinks(stage.ours));
    for (const [what, token] of links) {
      for (const actor of ["nobody", "owner"] as const) {
        const path = fillPath(page, { ...stage.ours, token });
        const response = await knock(path, { cookie: await stage.cookieOf(actor) });
        const body = await response.text();
        expect([what, actor, response.status, body.includes(stage.ours.guestName)]).toEqual([what, actor, 404, false]);
      }
    }
  });
}

for (const [name, row] of Object.entries(actionRows).filter(([, { gate }]) => gate.kind === "guest")) {
  test(`${name} is done by no other link`, async () => {
    const stage = await makeStage();
    const door = readDoors().actions.find((each) => each.name === name);
    if (!door) throw new Error(`The build has no server action ${name}`);
    const input = await row.input(stage.ours, stage.people.owner);
    const links = Object.entries(await deadLinks(stage.ours));
    const before = await everythingOf(stage);
    for (const [what, token] of [...links, ["none", undefined], ["a list", ["x"]], ["an object", { x: 1 }]] as const) {
      const answer = await act(door, pageOf(door, stage.ours), { ...input, token }, { cookie: null });
      expect([what, answer]).toEqual([what, "not_found"]);
    }
    expect(await everythingOf(stage)).toEqual(before);
  });
}

test("what belongs to a public page is there only while the event is published", async () => {
  const { ours } = await makeStage();
  const { pages, routes } = readDoors();
  const paths = [...pages, ...routes.map(({ path }) => path)].filter((path) => path.includes("[slug]"));
  expect(paths.length).toBeGreaterThan(2);
  const states = [
    [{ status: "confirmed", visibility: "unlisted" }, 200],
    [{ status: "cancelled", visibility: "public" }, 200],
    [{ status: "confirmed", visibility: "private" }, 404],
    [{ status: "planning", visibility: "public" }, 404],
    [{ status: "planning", visibility: "unlisted" }, 404],
    [{ status: "cancelled", visibility: "private" }, 404],
  ] as const;
  for (const [data, status] of states) {
    await inTransaction(async (tx) => {
      const { organizationId } = await tx.event.update({ where: { id: ours.eventId }, data });
      const place = { organizationId, eventId: ours.eventId };
      await raise(tx, place, { name: "events/event.updated", data: { eventId: ours.eventId } });
    });
    for (const path of paths) {
      // A page that is kept hears of the change a moment later.
      await expect(async () => {
        const response = await knock(fillPath(path, ours), { cookie: null });
        await response.arrayBuffer();
        expect([path, data, response.status]).toEqual([path, data, status]);
      }).toPass({ timeout: 5000 });
    }
  }
});

test("a file's signed link opens that file alone, and no guest list", async () => {
  const { ours } = await makeStage();
  const [cover, other, list] = await Promise.all([
    upload(ours.owner, "cover", ours.eventId),
    upload(ours.owner, "cover", ours.eventId),
    upload(ours.owner, "import", ours.eventId),
  ]);
  const status = async (fileId: string, variant: string, key: string): Promise<number> => {
    const response = await knock(`/api/files/${fileId}/${variant}?key=${key}`, { cookie: null });
    await response.arrayBuffer();
    return response.status;
  };
  expect(await status(cover, "320", makeLink("file", cover, 1))).toBe(200);
  expect(await status(cover, "320", makeLink("file", other, 1))).toBe(401);
  expect(await status(cover, "320", makeLink("rsvp", cover, 1))).toBe(401);
  expect(await status(cover, "320", "hello")).toBe(401);
  expect(await status(list, "original", makeLink("file", list, 1))).toBe(401);
});
