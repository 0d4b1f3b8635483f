import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeMail } from "@/lib/testing/mail-factories";
import { frameDocument } from "./frame-document";
import { linksOf } from "./links";
import { getMail, listMails } from "./mailbox";

test("pages of fifty, newest first, each mail once, also where many were written at the same instant", async () => {
  const address = `${newId()}@example.test`;
  const ids: string[] = [];
  for (let i = 0; i < 120; i++) ids.push(await makeMail({ to: { address } }));
  await db.mailMessage.updateMany({ where: { id: { in: ids.slice(0, 80) } }, data: { createdAt: new Date(0) } });
  const seen: string[] = [];
  let cursor = "";
  const sizes: number[] = [];
  do {
    const page = await listMails({ address, cursor });
    expect(page.total).toBe(120);
    sizes.push(page.items.length);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? "";
  } while (cursor);
  expect(sizes).toEqual([50, 50, 20]);
  expect(new Set(seen)).toEqual(new Set(ids));
  expect(seen.slice(0, 40).every((id) => ids.indexOf(id) >= 80)).toBe(true);
});

test("the search is by address, in any case, and reads typed signs as themselves", async () => {
  const mark = newId().slice(-12);
  const id = await makeMail({ to: { address: `Marie_${mark}@example.test` } });
  expect((await listMails({ address: `MARIE_${mark}` })).items.map((mail) => mail.id)).toEqual([id]);
  expect((await listMails({ address: `marie%${mark}` })).items).toEqual([]);
  expect((await listMails({ address: `marie-${mark}` })).items).toEqual([]);
});

test("a tampered cursor shows the first page", async () => {
  const address = `${newId()}@example.test`;
  await makeMail({ to: { address } });
  for (const cursor of ["nonsense", Buffer.from('["x","y"]').toString("base64url")]) {
    expect((await listMails({ address, cursor })).items).toHaveLength(1);
  }
});

test("a mail is shown with its headers and links; none of that id is null", async () => {
  const id = await makeMail({
    html: '<p><a href="https://example.test/r/a?x=1&amp;y=2"><span>Answer&#x27;s here</span></a></p>',
    headers: { "List-Id": "x" },
  });
  expect(await getMail(id)).toMatchObject({
    id,
    headers: expect.arrayContaining([["List-Id", "x"]]),
    links: [{ href: "https://example.test/r/a?x=1&y=2", label: "Answer's here" }],
  });
  expect(await getMail("nonsense")).toBeNull();
  expect(await getMail(newId())).toBeNull();
});

test("links that are no web addresses are not offered", () => {
  expect(linksOf('<a href="javascript:alert(1)">x</a><a href="mailto:a@b.c">y</a>')).toEqual([]);
});

test("the frame's document carries its policy before anything of the mail", () => {
  const page = frameDocument('<html><head lang="en"><title>x</title></head></html>', "https://marquee.test");
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<title>"));
  expect(page).toContain("default-src 'none'");
  expect(frameDocument("<p>x</p>", "https://marquee.test")).toMatch(/^<meta http-equiv="Content-Security-Policy"/);
});
