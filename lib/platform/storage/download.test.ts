import { expect, test, vi } from "vitest";
import { GET } from "@/app/api/files/[fileId]/[variant]/route";
import { db } from "@/lib/platform/db";
import { ownDataFolder } from "@/lib/testing/data-folder";
import { eventScopeFor, makeEvent, makeUser } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/request";
import { as, cover, download, picture, upload } from "@/lib/testing/uploads";
import { newId } from "../ids";
import { isFileFor } from "./read";
import { signedFileUrl } from "./signed-url";

vi.mock("next/headers", () => import("@/lib/testing/request"));

ownDataFolder();

test("a cover is its event's until the event is published", async () => {
  const event = await makeEvent({ visibility: "private" });
  const stranger = await makeUser();
  const { file } = await upload(event.owner, cover(event), await picture(400, 300).png().toBuffer());
  await db.event.update({ where: { id: event.eventId }, data: { coverFileId: file.id } });
  expect((await download(null, file.id, 320)).status).toBe(401);
  expect((await download(stranger, file.id, 320)).status).toBe(404);
  const own = await download(event.owner, file.id, 320);
  expect(own.headers.get("cache-control")).toMatch(/^private/);

  await db.event.update({ where: { id: event.eventId }, data: { visibility: "unlisted" } });
  const open = await download(null, file.id, 320);
  expect(open.status).toBe(200);
  expect(open.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  await db.event.update({ where: { id: event.eventId }, data: { status: "planning" } });
  expect((await download(null, file.id, 320)).status).toBe(401);
});

test("a signed address opens a cover and nothing else", async () => {
  const event = await makeEvent({ visibility: "private" });
  const image = await picture(400, 300).png().toBuffer();
  const [one, other, table] = [
    await upload(event.owner, cover(event), image),
    await upload(event.owner, cover(event), image),
    await upload(event.owner, `purpose=import&eventId=${event.eventId}`, "Name\nMarie\n"),
  ];
  const keyFor = (id: string) => new URL(signedFileUrl(id, 640)).search;
  expect((await download(null, one.file.id, 640, keyFor(one.file.id))).status).toBe(200);
  expect((await download(null, other.file.id, 640, keyFor(one.file.id))).status).toBe(401);
  expect((await download(null, table.file.id, "original", keyFor(table.file.id))).status).toBe(401);
  expect((await download(null, one.file.id, 640, "?key=k1.abc.def")).status).toBe(401);
});

test("a table is for those who read the guests; a picture for colleagues; a logo for everybody once it is used", async () => {
  const event = await makeEvent();
  const { owner, organizationId, eventId } = event;
  const stranger = (await makeEvent()).owner;
  const door = await makeUser();
  await db.eventStaff.create({ data: { id: newId(), organizationId, eventId, userId: door.userId, role: "door" } });
  expect(
    eventScopeFor(event, door, { membership: null, staff: { role: "door", grants: [], revokes: [] } }).can(
      "guests.read",
    ),
  ).toBe(false);
  const image = await picture(100, 100).png().toBuffer();

  const table = await upload(owner, `purpose=import&eventId=${eventId}`, "Name\nMarie\n");
  expect((await download(stranger, table.file.id, "original")).status).toBe(404);
  expect((await download(door, table.file.id, "original")).status).toBe(403);

  const face = await upload(owner, "purpose=picture", image);
  expect((await download(door, face.file.id, 320)).status).toBe(200);
  expect((await download(stranger, face.file.id, 320)).status).toBe(404);
  expect((await download(null, face.file.id, 320)).status).toBe(401);

  const logo = await upload(owner, "purpose=logo", image);
  expect((await download(null, logo.file.id, 320)).status).toBe(401);
  expect((await download(stranger, logo.file.id, 320)).status).toBe(404);
  await db.organization.update({ where: { id: organizationId }, data: { logoFileId: logo.file.id } });
  expect((await download(null, logo.file.id, 320)).status).toBe(200);
});

test("what is unknown is 404 to who is signed in and 401 to all others, as for what is not theirs", async () => {
  const { owner } = await makeEvent();
  for (const id of [newId(), "nonsense", "../../etc/passwd"]) {
    expect((await download(owner, id, 320)).status).toBe(404);
    expect((await download(null, id, 320)).status).toBe(401);
  }
  const { file } = await upload(owner, "purpose=picture", await picture(50, 50).png().toBuffer());
  for (const variant of ["original", "0", "-1", "99999", "__proto__", "../x", "share"]) {
    expect((await download(owner, file.id, variant)).status).toBe(404);
  }
});

test("a browser that has it is not sent it again, and HEAD sends no bytes", async () => {
  const { owner } = await makeEvent();
  const { file } = await upload(owner, "purpose=picture", await picture(50, 50).png().toBuffer());
  const first = await download(owner, file.id, 320);
  const etag = first.headers.get("etag") ?? "";
  const params = { fileId: file.id, variant: "320" };
  const again = await callRoute(GET, "/x", { params, headers: { ...(await as(owner)), "if-none-match": etag } });
  expect(again.status).toBe(304);
  const head = await callRoute(GET, "/x", { method: "HEAD", params, headers: await as(owner) });
  expect(head.headers.get("content-length")).toBe(first.headers.get("content-length"));
  expect(await head.text()).toBe("");
});

test("a file is attached only where it belongs", async () => {
  const [event, other] = [await makeEvent(), await makeEvent()];
  const { file } = await upload(event.owner, cover(event), await picture(50, 50).png().toBuffer());
  const { organizationId, eventId } = event;
  const ask = (place: Parameters<typeof isFileFor>[2], id = file.id) =>
    db.$transaction((tx) => isFileFor(tx, id, place));
  expect(await ask({ purpose: "cover", organizationId, eventId })).toBe(true);
  expect(await ask({ purpose: "cover", organizationId: other.organizationId, eventId: other.eventId })).toBe(false);
  expect(await ask({ purpose: "import", organizationId, eventId })).toBe(false);
  expect(await ask({ purpose: "picture", ownerId: event.owner.userId })).toBe(false);
  expect(await ask({ purpose: "cover", organizationId, eventId }, "nonsense")).toBe(false);
});
