import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { makeGuests } from "@/lib/testing/guests-factories";
import { expectAccessible } from "./journey/accessible";
import { checkRows, chooseList, listInput, runImport, statOf } from "./journey/guest-list";
import { ownerOf } from "./journey/people";
import { csvFile, workbook, zipBomb } from "./journey/sheets";
import { expect, test } from "./journey/test";

/** A planner at an event of their own. */
async function begin(page: Page) {
  const organization = await ownerOf(page.context());
  return makeEvent({ name: "Lantern Night" }, {}, organization);
}

const namesOf = async (eventId: string): Promise<string[]> => {
  const guests = await db.guest.findMany({ where: { eventId, deletedAt: null }, orderBy: { sortName: "asc" } });
  return guests.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
};

test("an Excel file with odd columns: guessed, put right by hand, checked, imported, undone @phone", async ({
  page,
}) => {
  const { eventId } = await begin(page);
  const file = await workbook("Gäste final (3).xlsx", [
    ["Wer kommt", "Post", "Isst", "Anzahl Kinder"],
    ["Müller, Jürgen", "juergen@example.test", "vegan", 2],
    ["周杰倫", "jay@example.test", "", 0],
    ["Ángela Ruiz Gómez 💃", "", "sin gluten", 1],
    ["محمد الفارسي", "m.farsi@example.test", "halal", 0],
    ["", "lonely@example.test", "", 0],
  ]);
  await chooseList(page, eventId, file);
  await expectAccessible(page);
  const becomes = (column: string) => page.getByRole("combobox", { name: `${column} becomes` });
  await expect(becomes("Wer kommt")).toHaveValue("ignore");
  await expect(page.getByRole("button", { name: /^Check/ })).toBeDisabled();
  await becomes("Wer kommt").selectOption("Full name");
  await becomes("Post").selectOption("E-mail");
  await becomes("Isst").selectOption("Dietary needs");
  await checkRows(page);
  await expect(page.getByText("4 new guests in 4 new households.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cannot be read 1" }).click();
  await expect(page.getByRole("row", { name: /The name is missing\./ })).toContainText("6");
  await expect(page.getByText("周杰倫")).toHaveCount(0);
  await page.getByRole("button", { name: "All rows 5" }).click();
  await expect(page.getByText("周杰倫").first()).toBeVisible();
  await page.getByRole("button", { name: "Back to columns" }).click();
  await expect(becomes("Isst")).toHaveValue("dietaryNeeds");
  await checkRows(page);
  await page.getByLabel("Import nothing until they are corrected").check();
  await expect(page.getByRole("button", { name: "Import 4 guests" })).toBeDisabled();
  await page.getByLabel("Leave these rows out").check();
  await runImport(page, "Import 4 guests");
  await expect(statOf(page, "New guests")).toContainText("4");
  await expect(statOf(page, "Could not be read")).toContainText("1");
  await expectAccessible(page);

  await page.getByRole("link", { name: "See the guest list" }).click();
  for (const name of ["Jürgen Müller", "周杰倫", "Ángela Ruiz Gómez 💃", "محمد الفارسي"]) {
    await expect(page.getByRole("link", { name, exact: true }).first()).toBeVisible();
  }
  await expectAccessible(page);
  await page.goBack();
  await page.getByRole("button", { name: "Undo import" }).click();
  const asked = page.getByRole("alertdialog", { name: "Undo this import?" });
  await asked.getByRole("button", { name: "Take 4 guests off the list" }).click();
  await expect(page.getByRole("heading", { name: "This import was undone" })).toBeVisible();
  expect(await namesOf(eventId)).toEqual([]);
});

test("who is on the list already is left alone, or filled in; what cannot be read comes back as a file", async ({
  page,
}) => {
  const event = await begin(page);
  await makeGuests(event, [
    { firstName: "Chinedu", lastName: "Okafor", household: { name: "The Okafors", email: "chinedu@example.test" } },
    { firstName: "Zoë", lastName: "Ångström", household: { name: "Zoë Ångström", email: "zoe@example.test" } },
  ]);
  const list = csvFile(
    "list.csv",
    [
      "First name,Last name,E-mail,Dietary needs,Kind,Plus-ones allowed",
      "Zoe,Angstrom,zoe@example.test,no nuts,vip,1",
      "New,Person,new@example.test,,,",
      "New,Person,new@example.test,,,",
      "Bad,Mail,not an address,,,",
      "Bad,Kind,,,dragon,",
      "Bad,Number,,,,many",
      "=SUM(A1),<script>alert(1)</script>,,,,",
    ].join("\n"),
  );
  await chooseList(page, event.eventId, list);
  await checkRows(page);
  await expect(page.getByRole("row", { name: /Same person as row 3\./ })).toBeVisible();
  await expect(page.getByRole("row", { name: /“dragon” is no kind of guest/ })).toContainText("Kind");
  await expect(page.getByRole("row", { name: /“not an address” is not an e-mail address/ })).toContainText("E-mail");
  await expect(page.getByRole("row", { name: /“many” is not a whole number/ })).toContainText("Plus-ones allowed");
  await page.getByLabel("Fill in what the file says").check();
  await runImport(page, "Import 2 and update 1 guest");
  await expectAccessible(page);
  const zoe = await db.guest.findFirstOrThrow({ where: { eventId: event.eventId, lastName: "Ångström" } });
  expect(zoe).toMatchObject({ firstName: "Zoë", dietaryNeeds: "no nuts", kind: "vip" });

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Download \d rows$/ }).click(),
  ]);
  const report = await readFile(await download.path(), "utf8");
  expect(report).toContain("Row 6: could not be read");
  expect(report).toContain("dragon");
  // Corrected, the same file comes in.
  await chooseList(page, event.eventId, csvFile("report.csv", report.replace("dragon", "vip").replace("many", "2")));
  await checkRows(page);
  await runImport(page, /^Import 2 guests$/);

  await page.getByRole("link", { name: "See the guest list" }).click();
  await expect(page.getByText("=SUM(A1) <script>alert(1)</script>").first()).toBeVisible();
  expect(await namesOf(event.eventId)).toHaveLength(6);
});

test("what is no guest list is refused in a sentence: too large, garbage, an archive that explodes", async ({
  page,
}) => {
  const { eventId } = await begin(page);
  await page.goto(`/events/${eventId}/guests/import`);
  await expectAccessible(page);
  const alert = (text: string | RegExp) => page.getByRole("alert").filter({ hasText: text });
  await listInput(page).setInputFiles(csvFile("huge.csv", "name\n".padEnd(21_000_000, "x")));
  await expect(alert("huge.csv has 21 MB; at most 20 MB can be taken.")).toBeVisible();
  await listInput(page).setInputFiles({ ...csvFile("list.pdf", "name\nA"), mimeType: "application/pdf" });
  await expect(alert("list.pdf is not one of .csv, .txt, .tsv, .xlsx.")).toBeVisible();
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251));
  await listInput(page).setInputFiles({ name: "noise.xlsx", mimeType: "application/octet-stream", buffer: noise });
  await expect(alert("This is neither a CSV file nor an Excel workbook")).toBeVisible();
  await listInput(page).setInputFiles(zipBomb("bomb.xlsx", 90));
  await expect(alert("This Excel file unpacks to more than 80 MB.")).toBeVisible({ timeout: 20_000 });
  await listInput(page).setInputFiles(csvFile("empty.csv", ""));
  await expect(alert("The file is empty.")).toBeVisible();
  await expectAccessible(page);
  expect(await db.guest.count({ where: { eventId } })).toBe(0);
});

test("a double click imports once; back and forward in the browser change nothing", async ({ page }) => {
  const { eventId } = await begin(page);
  const people = Array.from({ length: 300 }, (_, index) => `Guest,Number ${index}`).join("\n");
  await chooseList(page, eventId, csvFile("three hundred.csv", `First name,Last name\n${people}`));
  const wizard = page.url();
  await checkRows(page);
  await page.getByRole("button", { name: "Next rows" }).click();
  await expect(page.getByRole("button", { name: "Previous rows" })).toBeEnabled();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Choose your guest list" })).toBeVisible();
  await page.goForward();
  await expect(page).toHaveURL(wizard);
  await expect(page.getByRole("heading", { name: "What are the columns?" })).toBeVisible();
  await checkRows(page);
  await page.getByRole("button", { name: "Import 300 guests" }).dblclick();
  await expect(page.getByRole("heading", { name: "The import is done" })).toBeVisible({ timeout: 30_000 });
  expect(await db.guest.count({ where: { eventId } })).toBe(300);
  await page.goto(`/events/${eventId}/guests/import`);
  await expect(page.getByRole("row", { name: /three hundred\.csv Done 300/ })).toHaveCount(1);
  await page.goto(wizard);
  await expect(page.getByRole("heading", { name: "The import is done" })).toBeVisible();
});

test("a running import shows how far it is, may be left, and is cancelled with nothing written", async ({ page }) => {
  const { eventId } = await begin(page);
  await chooseList(page, eventId, csvFile("slow.csv", "First name,Last name\nAda,Slow\nBo,Slower\n"));
  const importRunId = page.url().split("/").at(-1) ?? "";
  await checkRows(page);
  await whileHeldUp(importRunId, async () => {
    await page.getByRole("button", { name: "Import 2 guests" }).click();
    await expect(page.getByRole("button", { name: "Cancel import" })).toBeVisible();
    await expect(page.getByRole("progressbar", { name: "slow.csv" })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/events/${eventId}/guests/import`);
    await page.getByRole("link", { name: "slow.csv" }).click();
    await page.getByRole("button", { name: "Cancel import" }).click();
    await expect(page.getByText("This import was cancelled; nothing was imported")).toBeVisible();
  });
  await expectAccessible(page);
  await page.goto(`/events/${eventId}/guests`);
  await expect(page.getByText("Who is coming?")).toBeVisible();
  await expectAccessible(page);
});

/** Holds the lock that an import takes before it writes. */
async function whileHeldUp(importRunId: string, work: () => Promise<void>): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${importRunId}, 0))`;
      await work();
    },
    { timeout: 60_000 },
  );
}
