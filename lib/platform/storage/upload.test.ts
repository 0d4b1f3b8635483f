import { readdirSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { GET } from "@/app/api/files/[fileId]/[variant]/route";
import { POST } from "@/app/api/files/route";
import { db } from "@/lib/platform/db";
import { ownDataFolder } from "@/lib/testing/data-folder";
import { eventScopeFor, makeEvent, makeMember, makeUser, type TestEvent } from "@/lib/testing/factories";
import { callRoute, signIn } from "@/lib/testing/request";
import type { UserScope } from "../access/scopes";
import { newId } from "../ids";
import { isFileFor, openFile } from "./read";
import { signedFileUrl } from "./signed-url";

vi.mock("next/headers", () => import("@/lib/testing/request"));

const folder = ownDataFolder();
const kept = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /original|webp|jpeg|png/.test(name));
const waiting = () => readdirSync(path.join(folder, "incoming"));

const cookies = new Map<string, { cookie: string }>();
async function as(user: UserScope, organizationId: string | null = null) {
  const known = cookies.get(user.userId) ?? (await signIn(user, organizationId));
  cookies.set(user.userId, known);
  return known;
}

async function upload(
  user: UserScope,
  query: string,
  body: Uint8Array | string | ReadableStream,
  headers: Record<string, string> = {},
) {
  const response = await callRoute(POST, `/api/files?${query}`, {
    method: "POST",
    headers: { ...(await as(user)), "x-file-name": encodeURIComponent("Gäste & Familie.csv"), ...headers },
    body: typeof body === "string" || body instanceof ReadableStream ? body : new Blob([Uint8Array.from(body)]),
  });
  const answer = await response.json();
  return { status: response.status, file: answer.file, error: answer.error };
}

const picture = (width = 2400, height = 1600) =>
  sharp({ create: { width, height, channels: 3, background: "purple" } });
const cover = (event: TestEvent) => `purpose=cover&eventId=${event.eventId}`;
const download = async (user: UserScope | null, fileId: string, variant: string | number, query = "") =>
  callRoute(GET, `/api/files/${fileId}/${variant}${query}`, {
    params: { fileId, variant: String(variant) },
    headers: user ? await as(user) : {},
  });

test("a photo is turned upright, freed of its metadata and kept in every width", async () => {
  const event = await makeEvent();
  const photo = await picture(2400, 1600)
    .withExif({ IFD0: { Copyright: "Marie Curie" }, IFD3: { GPSLatitude: "48/1 51/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).orientation).toBe(6);
  const { status, file } = await upload(event.owner, cover(event), photo, { "x-file-name": "me.jpg" });
  expect(status).toBe(201);
  expect(file).toMatchObject({ purpose: "cover", contentType: "image/webp", width: 1600, height: 2400 });
  for (const [asked, width] of [
    [320, 320],
    [640, 640],
    [1000, 1280],
    [1280, 1280],
    [1920, 1600],
  ] as const) {
    const response = await download(event.owner, file.id, asked);
    expect(response.headers.get("content-type")).toBe("image/webp");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get("content-length")).toBe(String(bytes.length));
    const meta = await sharp(bytes).metadata();
    expect(meta).toMatchObject({ format: "webp", width });
    expect(meta.exif).toBeUndefined();
    expect(meta.orientation).toBeUndefined();
    expect(bytes.includes("Curie")).toBe(false);
  }
  const shared = await download(event.owner, file.id, "share");
  expect(await sharp(Buffer.from(await shared.arrayBuffer())).metadata()).toMatchObject({
    format: "jpeg",
    width: 1200,
    height: 630,
  });
  expect(waiting()).toEqual([]);
});

test("a small picture is not blown up, a person's becomes a square, a logo keeps what shines through", async () => {
  const event = await makeEvent();
  const small = await upload(event.owner, cover(event), await picture(500, 300).png().toBuffer());
  expect(small.file).toMatchObject({ width: 500, height: 300 });
  const person = await upload(event.owner, "purpose=picture", await picture(900, 500).png().toBuffer());
  expect(person.file).toMatchObject({ width: 500, height: 500 });
  const clear = sharp({ create: { width: 600, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  const logo = await upload(event.owner, "purpose=logo", await clear.png().toBuffer());
  const png = await download(event.owner, logo.file.id, "share");
  expect(png.headers.get("content-type")).toBe("image/png");
  expect((await sharp(Buffer.from(await png.arrayBuffer())).stats()).isOpaque).toBe(false);
});

const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const html = "<!doctype html><script>alert(1)</script>";

test.each([
  ["an SVG", svg, 415, "not_an_image"],
  ["a page that calls itself a picture", html, 415, "not_an_image"],
  ["a GIF", gif, 415, "animated"],
  ["nothing", "", 422, "empty"],
  [
    "the beginning of a PNG",
    Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
    415,
    "not_an_image",
  ],
])("%s is no cover", async (_name, body, status, code) => {
  const event = await makeEvent();
  const before = kept().length;
  const answer = await upload(event.owner, cover(event), body, {
    "content-type": "image/png",
    "x-file-name": "cover.png",
  });
  expect(answer).toMatchObject({ status, error: { code, message: expect.stringMatching(/^[A-Z].*\.$/) } });
  expect(kept()).toHaveLength(before);
  expect(waiting()).toEqual([]);
  expect(await db.storedFile.count({ where: { eventId: event.eventId } })).toBe(0);
});

test("moving WebP is refused, and so is a picture made to fill the memory", async () => {
  const event = await makeEvent();
  const frames = Buffer.concat([Buffer.alloc(8 * 8 * 3, 7), Buffer.alloc(8 * 8 * 3, 200)]);
  const moving = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  expect((await sharp(moving).metadata()).pages).toBe(2);
  expect((await upload(event.owner, cover(event), moving)).error).toMatchObject({ code: "animated" });
  const bomb = await sharp({
    create: { width: 16_000, height: 5_000, channels: 3, background: "white" },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  expect((await upload(event.owner, cover(event), bomb)).error).toMatchObject({ code: "too_many_pixels" });
});

test("past its limit an upload ends at once, announced or not, and leaves nothing behind", async () => {
  const { owner } = await makeEvent();
  const announced = await upload(owner, "purpose=picture", "x", { "content-length": "5000001" });
  expect(announced).toMatchObject({
    status: 413,
    error: { code: "too_large", message: expect.stringContaining("5 MB") },
  });
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 100_000;
      controller.enqueue(new Uint8Array(100_000));
    },
  });
  const streamed = await upload(owner, "purpose=picture", endless);
  expect(streamed).toMatchObject({ status: 413, error: { code: "too_large" } });
  expect(pulled).toBeLessThan(8_000_000);
  expect(waiting()).toEqual([]);
});

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Guests").addRow(["Name", "E-mail"]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test("tables are known by their content and kept as they are", async () => {
  const event = await makeEvent();
  const at = `purpose=import&eventId=${event.eventId}`;
  const csv = "Name;E-Mail\r\nMarie;marie@example.test\r\n";
  const text = await upload(event.owner, at, csv);
  expect(text).toMatchObject({
    status: 201,
    file: { contentType: "text/csv", name: "Gäste & Familie.csv", sizeBytes: csv.length },
  });
  const xlsx = await upload(event.owner, at, await workbook());
  expect(xlsx.file.contentType).toContain("spreadsheetml");
  const latin = await upload(event.owner, at, Buffer.from("Name\nJos\xe9\n", "latin1"));
  expect(latin.status).toBe(201);

  const opened = await openFile(text.file.id);
  expect(await new Response(opened.stream as unknown as BodyInit).text()).toBe(csv);
  const response = await download(event.owner, text.file.id, "original");
  expect(await response.text()).toBe(csv);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  expect(response.headers.get("content-disposition")).toBe(
    "attachment; filename=\"Gaste & Familie.csv\"; filename*=UTF-8''G%C3%A4ste%20%26%20Familie.csv",
  );
  for (const body of [
    Buffer.from("a\0b\0c"),
    await picture(10, 10).png().toBuffer(),
    Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex"),
    Buffer.from("504b0506".padEnd(44, "0"), "hex"),
  ]) {
    expect(await upload(event.owner, at, body)).toMatchObject({ status: 415, error: { code: "not_a_table" } });
  }
});

test("who may hand in what", async () => {
  const event = await makeEvent();
  const stranger = (await makeEvent()).owner;
  const assistant = (await makeMember(event.organizationId, "assistant")).user;
  const image = await picture(50, 50).png().toBuffer();
  const csv = "Name\nMarie\n";
  const statusOf = async (user: UserScope, query: string, body: Uint8Array | string) =>
    (await upload(user, query, body)).status;
  expect(await statusOf(stranger, cover(event), image)).toBe(404);
  expect(await statusOf(assistant, cover(event), image)).toBe(403);
  expect(await statusOf(assistant, "purpose=logo", image)).toBe(403);
  expect(await statusOf(assistant, `purpose=import&eventId=${event.eventId}`, csv)).toBe(403);
  expect(await statusOf(stranger, `purpose=import&eventId=${event.eventId}`, csv)).toBe(404);
  expect(await statusOf(assistant, "purpose=picture", image)).toBe(201);
  expect(await statusOf(event.owner, "purpose=cover&eventId=nonsense", image)).toBe(404);
  expect(await statusOf(event.owner, "purpose=cover", image)).toBe(404);
  expect(await statusOf(event.owner, "purpose=export", csv)).toBe(400);
  const signedOut = await callRoute(POST, `/api/files?${cover(event)}`, { method: "POST", body: "x" });
  expect(signedOut.status).toBe(401);
  expect((await upload(event.owner, cover(event), image, { "sec-fetch-site": "cross-site" })).status).toBe(403);
});

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
