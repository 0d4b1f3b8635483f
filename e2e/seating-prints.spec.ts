import sharp from "sharp";
import { getPlan } from "@/lib/features/seating/data/plan";
import { releaseLayout } from "@/lib/features/seating/layouts/mutations/release-layout";
import { applyChanges } from "@/lib/features/seating/mutations/apply-changes";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeLayout, seating } from "@/lib/testing/seating-factories";
import { expectAccessible } from "./journey/accessible";
import { codeOn, downloaded, expectSize, printed, said } from "./journey/paper";
import { signInAs } from "./journey/people";
import { openLayout } from "./journey/room";
import { csvFile } from "./journey/sheets";
import { expect, test } from "./journey/test";

const names = [
  "Zoë Ångström",
  "Łukasz Żółć",
  "Αλέξανδρος Παπαδόπουλος",
  "Юрий Ёлкин",
  "محمد علي",
  "דוד לוי",
  "王 小明",
  "山田 たろう",
  "김 민준",
  "สมชาย ใจดี",
  "Nguyễn Hoàng",
];
const letters = (text: string) => text.normalize("NFC").replaceAll(/\s/gu, "");

async function stage() {
  const event = await makeEvent({ name: "Lantern supper" });
  const guestIds: string[] = [];
  for (const name of names) guestIds.push(...(await makeHousehold(event, [name], { name })).guestIds);
  await answerFor(event, guestIds, "accepted");
  const layout = await makeLayout(event, { tables: 2, seats: 8, name: "Orangery" });
  const changes = guestIds.map((guestId, index) => seating(guestId, layout.seatIds[index] ?? ""));
  const saved = await applyChanges(event.scope, layout.layoutId, { since: 1, changes });
  if (!saved.ok) throw new Error("Nobody could be seated.");
  return { event, guestIds, ...layout };
}

const printPage = (eventId: string, layoutId: string) => `/events/${eventId}/seating/${layoutId}/print`;

test("from the planner's page everything is printed at its size, with every name in its script", async ({
  page,
  context,
}) => {
  const { event, layoutId } = await stage();
  await signInAs(context, event.owner);
  await openLayout(page, event.eventId, layoutId);
  await page.goto(printPage(event.eventId, layoutId));
  await expect(page.getByText("11 guests have a seat in it.")).toBeVisible();
  await expectAccessible(page);

  const chart = await printed(page, "Seating chart", { Paper: "A3" });
  expect(chart.pages).toHaveLength(2);
  // As wide as the room: it is square, so the sheet stands upright.
  expectSize(chart.pages, 297, 420);
  // The last name stands first in the list; from right to left it is on the right.
  for (const part of names.flatMap((name) => name.split(" "))) expect(said(chart.pages)).toContain(letters(part));
  expect(said(chart.pages)).toContain("Ångström,Zoë");

  const cards = await printed(page, "Place cards", { Labels: "Avery 5390, inserts 3½ × 2¼ in" });
  expect(cards.pages).toHaveLength(2);
  expectSize(cards.pages, 215.9, 279.4);
  for (const name of names) expect(said(cards.pages)).toContain(letters(name));
  await expect(page.getByText("11 cards on 2 sheets")).toBeVisible();

  const badges = await printed(page, "Name badges", { Labels: "Avery L4785, badges 80 × 50 mm" });
  expect(badges.pages).toHaveLength(2);
  expectSize(badges.pages, 210, 297);
  await expectAccessible(page);

  const kitchen = await printed(page, "Caterer's sheet", { Paper: "Letter" });
  expectSize(kitchen.pages, 215.9, 279.4);
  for (const name of names) expect(said(kitchen.pages)).toContain(letters(name));

  const tables = await printed(page, "Table cards", { Paper: "A4" });
  expect(tables.pages).toHaveLength(1);
});

test("a letter that no font holds is named before it is printed", async ({ page, context }) => {
  const { event, layoutId, seatIds } = await stage();
  const { guestIds } = await makeHousehold(event, ["Sari ꦱꦫꦶ"], { name: "Sari" });
  await applyChanges(event.scope, layoutId, { since: 2, changes: [seating(guestIds[0] ?? "", seatIds[15] ?? "")] });
  await signInAs(context, event.owner);
  await page.goto(printPage(event.eventId, layoutId));
  await expect(page.getByText("Some letters have no font here.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Sari ꦱꦫꦶ" })).toBeVisible();
  await expectAccessible(page);
});

test("the code on the printed sign leads a guest's phone to their own seat, and to nobody else's", async ({
  page,
  context,
  visit,
}) => {
  const { event, layoutId } = await stage();
  await releaseLayout(event.scope, { layoutId });
  await signInAs(context, event.owner);
  await page.goto(printPage(event.eventId, layoutId));
  const sign = await printed(page, "Sign with a code");
  const desk = await visit();
  const link = await codeOn(desk, sign.bytes);
  expect(new URL(link).pathname).toMatch(/^\/s\/./);

  const phone = await visit({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await phone.goto(new URL(link).pathname);
  await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();
  const before = await phone.content();
  for (const name of names) expect(before).not.toContain(name.split(" ")[0] ?? name);
  await expectAccessible(phone);
  await phone.getByLabel("Your name").fill("angstrom zoe");
  const told: string[] = [];
  await phone.route("**/s/*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const response = await route.fetch();
    told.push(await response.text());
    await route.fulfill({ response });
  });
  await phone.getByRole("button", { name: "Find my seat" }).click();
  await expect(phone.getByRole("heading", { name: "Zoë Ångström" })).toBeVisible();
  await expect(phone.getByText("Table 1", { exact: true })).toBeVisible();
  expect(told).toHaveLength(1);
  told.push(await phone.content());
  for (const part of names.slice(1).flatMap((name) => name.split(" "))) {
    for (const text of told) expect(text).not.toContain(part);
  }
  await expectAccessible(phone);
});

test("a chart goes out as CSV and comes back, and the plan as SVG and PNG", async ({ page, context }) => {
  const { event, layoutId, guestIds } = await stage();
  await signInAs(context, event.owner);
  await page.goto(`/events/${event.eventId}/seating`);
  const menu = async (item: string) => {
    await page.getByRole("button", { name: "More for Orangery" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  const chart = await downloaded(page, () => menu("Download the chart (CSV)"));
  expect(chart.name).toBe("orangery.csv");
  const text = chart.bytes.toString("utf8");
  for (const name of names) expect(text).toContain(name.split(" ").join(","));

  const picture = await downloaded(page, () => menu("Download the plan (SVG)"));
  expect(picture.bytes.toString("utf8")).toMatch(/^<svg [^>]*viewBox/);
  const png = await downloaded(page, () => menu("Download the plan (PNG)"));
  expect(await sharp(png.bytes).metadata()).toMatchObject({ format: "png", width: 2_400 });

  const seats = async () => {
    const plan = await getPlan(event.scope, layoutId);
    return new Map(plan?.assignments.map(({ guestId, seatId }) => [guestId, seatId]));
  };
  const before = await seats();
  const unseated = guestIds.map((guestId) => seating(guestId, null, before.get(guestId) ?? null));
  expect((await applyChanges(event.scope, layoutId, { since: 2, changes: unseated })).ok).toBe(true);
  expect((await seats()).size).toBe(0);
  await menu("Bring in a chart (CSV)");
  await page.getByRole("dialog").locator('input[type="file"]').setInputFiles(csvFile("orangery.csv", text));
  await expect(page.getByText("11 guests were seated, 0 sat there already.")).toBeVisible();
  await expectAccessible(page);
  expect(await seats()).toEqual(before);
});
