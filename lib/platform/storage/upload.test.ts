import { readdirSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { POST } from "@/app/api/files/route";
import { db } from "@/lib/platform/db";
import { ownDataFolder } from "@/lib/testing/data-folder";
import { makeEvent, makeMember } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/request";
import { cover, download, picture, upload } from "@/lib/testing/uploads";
import type { UserScope } from "../access/scopes";
import { openFile } from "./read";

vi.mock("next/headers", () => import("@/lib/testing/request"));

const folder = ownDataFolder();
const kept = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /original|webp|jpeg|png/.test(name));
const waiting = () => readdirSync(path.join(folder, "incoming"));

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
  // The first signs of these are also those of an MP3, a bitmap and a program.
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Name\tMail\nZoë\t\n", "utf16le")]);
  for (const body of [utf16, "BM number,Name\n1,Marie\n", "MZ;Name\n1;Marie\n"]) {
    expect(await upload(event.owner, at, body)).toMatchObject({ status: 201, file: { contentType: "text/csv" } });
  }

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
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("a\0b", "utf16le")]),
    '<?xml version="1.0"?><guests><guest>Marie</guest></guests>',
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
