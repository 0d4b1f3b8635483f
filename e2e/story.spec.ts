import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { makeEvent, makeOrganization } from "@/lib/testing/factories";
import { expectAccessible } from "./journey/accessible";
import { checkRows, chooseList, runImport, statOf } from "./journey/guest-list";
import { chooseMeal, person, send, tick } from "./journey/invitation";
import { linkInMail, openMail } from "./journey/mailbox";
import { givePassword, password } from "./journey/people";
import { csvFile } from "./journey/sheets";
import { fillSignIn } from "./journey/sign-in";
import { expect, test } from "./journey/test";

const fixture = (name: string): string => path.join(import.meta.dirname, "fixtures", name);

test("a planner makes an event, invites a real guest list, and watches the answers arrive @phone", async ({
  page,
  visit,
}) => {
  test.setTimeout(240_000);
  const organization = await makeOrganization({ name: "Nobel Nights" });
  await givePassword(organization.owner);
  const addresses = await householdsOfOurOwn();
  await page.goto("/sign-in");
  await fillSignIn(page, organization.owner.email, password);
  await page.waitForURL("**/dashboard");
  await expectAccessible(page);

  await page.goto("/events/new");
  await page.getByLabel("Name", { exact: true }).fill("A Century of Curiosity");
  await page.getByLabel("Kind").selectOption("Gala");
  await page.getByLabel("Starts").fill("2031-12-10T17:00");
  await page.getByLabel("Ends").fill("2031-12-10T23:30");
  await page.getByLabel("Time zone").selectOption("Europe/Stockholm");
  await page.getByRole("button", { name: "Create event" }).click();
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
  const eventId = /events\/([^/?]+)/.exec(page.url())?.[1] ?? "";

  await test.step("1,004 real rows: 976 guests in, 28 told by line, column and reason; undone, and in again", async () => {
    await importLaureates(page, eventId);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download 28 rows" }).click(),
    ]);
    const report = await readFile(await download.path(), "utf8");
    expect(report.match(/could not be read,known_name: The name is missing\./g)).toHaveLength(28);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Undo import" }).click();
    await page.getByRole("button", { name: "Take 976 guests off the list" }).click();
    await expect(page.getByRole("heading", { name: "This import was undone" })).toBeVisible({ timeout: 20_000 });
    expect(await db.guest.count({ where: { eventId, deletedAt: null } })).toBe(0);
    await importLaureates(page, eventId);
  });

  await test.step("a list of households: semicolons, accents, Cyrillic", async () => {
    await chooseList(page, eventId, csvFile("households.csv", addresses.list));
    await expectAccessible(page);
    await checkRows(page);
    await expect(page.getByText("8 new guests in 4 new households.")).toBeVisible();
    await runImport(page, "Import 8 guests");
  });

  await test.step("the guest list finds people despite accents, scripts and slips", async () => {
    await page.getByRole("link", { name: "See the guest list" }).click();
    await expect(page.getByText("984 guests on the list")).toBeVisible();
    await expectAccessible(page);
    const search = page.getByRole("searchbox", { name: "Search guests" });
    for (const [typed, found] of [
      ["angstrom", "Zoë Ångström"],
      ["иванов", "Мария Иванова"],
      ["Chinedu Okafro", "Chinedu Okafor"],
      ["marie curie", "Marie Curie"],
    ] as const) {
      await search.fill(typed);
      await expect(page).toHaveURL((url) => url.searchParams.get("q") === typed);
      await expect(page.getByRole("link", { name: found, exact: true }).first()).toBeVisible();
    }
  });

  await test.step("what guests are asked", async () => {
    await page.goto(`/events/${eventId}/rsvps/form`);
    for (const meal of ["Arctic char", "Root vegetables"]) {
      await page.getByRole("region", { name: "Dinner" }).getByRole("button", { name: "Add meal" }).click();
      const dialog = page.getByRole("dialog", { name: "Add a meal to Dinner" });
      await dialog.getByLabel("Name").fill(meal);
      await dialog.getByRole("button", { name: "Add meal" }).click();
      await expect(page.getByRole("listitem").filter({ hasText: meal })).toBeVisible();
    }
    await page.getByRole("button", { name: "Add question" }).click();
    const dialog = page.getByRole("dialog", { name: "Ask a question" });
    await dialog.getByRole("textbox", { name: "Question" }).fill("Will you take the boat?");
    await dialog.getByRole("combobox", { name: "Answer" }).selectOption("Yes or no");
    await dialog.getByRole("button", { name: "Ask it" }).click();
    await expect(page.getByText("Will you take the boat?")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("invitations go out to whoever has an address", async () => {
    await page.goto(`/events/${eventId}/rsvps/invitations`);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Send to 4 households" }).click();
    const asked = page.getByRole("alertdialog", { name: "Send to 4 households (8 guests)?" });
    await expect(asked.getByText("976 households have no e-mail address and will get nothing.")).toBeVisible();
    await asked.getByRole("button", { name: "Send to 4 households" }).click();
    await expect(page.getByText("4 invitations are on their way.")).toBeVisible();
    await expect(page.getByText("Sent", { exact: true })).toBeVisible({ timeout: 20_000 });
  });

  await page.goto(`/events/${eventId}/rsvps`);
  await expectAccessible(page);
  const coming = page.getByRole("link", { name: /^Guests coming/ });
  await expect(coming).toContainText("0of 984");

  await test.step("a guest answers on a phone: meals, somebody along, a question, a note", async () => {
    const guest = await visit();
    await openMail(guest, addresses.okafor);
    await guest.goto(await linkInMail(guest, "/r/"));
    await expectAccessible(guest);
    await guest.getByRole("button", { name: "We will all be there" }).click();
    await chooseMeal(guest, "Chinedu Okafor", "Dinner", "Arctic char");
    await chooseMeal(guest, "Adaeze Okafor", "Dinner", "Root vegetables");
    await expect(person(guest, "Adaeze Okafor").getByLabel(/Dietary needs/)).toHaveValue("no nuts");
    await guest.getByText("Add a person").click();
    await guest.getByLabel("First name").fill("Ngozi");
    await guest.getByLabel("Last name").fill("Eze");
    await guest
      .getByRole("group", { name: /^Meal ?, Brought along/ })
      .getByRole("radio", { name: "Arctic char" })
      .check();
    await guest.getByRole("group", { name: "Will you take the boat?" }).getByLabel("Yes").check();
    await guest.getByLabel("A word to your hosts").fill("We cannot wait!");
    await expectAccessible(guest);
    await send(guest);
    await expect(guest.getByText("We cannot wait!")).toBeVisible();
    await expectAccessible(guest);
    await openMail(guest, addresses.okafor, { subject: /Thank you/, after: 1 });
    await expectAccessible(guest);
  });

  // The planner's page was open all the time, and nobody touched it.
  await expect(coming).toContainText("3of 985");
  const dinner = page.getByRole("table", { name: "Meals at Dinner" });
  await expect(dinner.getByRole("row", { name: "Arctic char" })).toContainText("2");

  await test.step("another household answers with JavaScript off", async () => {
    const guest = await visit({ javaScriptEnabled: false });
    const mailbox = await visit();
    await openMail(mailbox, addresses.mueller);
    await guest.goto(await linkInMail(mailbox, "/r/"));
    for (const session of ["Reception", "Dinner"]) {
      await tick(guest, "Jürgen Müller", session, "Coming");
      await tick(guest, "Lena Müller", session, "Coming");
      await tick(guest, "Anja Müller", session, "Not coming");
    }
    await chooseMeal(guest, "Jürgen Müller", "Dinner", "Arctic char");
    await chooseMeal(guest, "Lena Müller", "Dinner", "Root vegetables");
    await send(guest);
    await openMail(mailbox, addresses.mueller, { subject: /Thank you/, after: 1 });
  });

  await expect(coming).toContainText("5of 985");
  await expect(dinner.getByRole("row", { name: "Arctic char" })).toContainText("3");
  await expect(page.getByText("Lena Müller").first()).toBeVisible();
  await expectAccessible(page);

  await test.step("the export, taken into a fresh event, is the same list", async () => {
    await page.goto(`/events/${eventId}/guests`);
    await page.getByRole("button", { name: "More actions" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "CSV" }).click(),
    ]);
    const fresh = await makeEvent({ name: "The Same Again" }, {}, organization);
    await chooseList(page, fresh.eventId, csvFile("export.csv", await readFile(await download.path(), "utf8")));
    await checkRows(page);
    await runImport(page, "Import 985 guests");
    expect(await listOf(fresh.eventId)).toEqual(await listOf(eventId));
  });
});

async function importLaureates(page: Page, eventId: string): Promise<void> {
  await chooseList(page, eventId, fixture("laureates.csv"));
  await expect(page.getByRole("combobox", { name: "known_name becomes" })).toHaveValue("fullName");
  await checkRows(page);
  await page.getByRole("button", { name: "Cannot be read 28" }).click();
  await expect(page.getByRole("row", { name: /known_name: The name is missing\./ })).toHaveCount(28);
  await runImport(page, "Import 976 guests");
  await expect(statOf(page, "New guests")).toContainText("976");
  await expect(statOf(page, "Could not be read")).toContainText("28");
}

/** The list of households with addresses that no other test reads. */
async function householdsOfOurOwn() {
  const suffix = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  const list = (await readFile(fixture("households.csv"), "utf8")).replaceAll(
    "@example.test",
    `@${suffix}.example.test`,
  );
  const at = (name: string): string => `${name}@${suffix}.example.test`;
  return { list, okafor: at("chinedu.okafor"), mueller: at("juergen.mueller") };
}

/** Everything that a list says of its guests, in an order of its own. */
async function listOf(eventId: string) {
  const guests = await db.guest.findMany({
    where: { eventId, deletedAt: null },
    select: {
      firstName: true,
      lastName: true,
      email: true,
      kind: true,
      side: true,
      dietaryNeeds: true,
      accessibilityNeeds: true,
      notes: true,
      household: { select: { name: true, email: true, allowance: true, envelope: true } },
      tags: { select: { tag: { select: { name: true } } } },
    },
  });
  return guests
    .map(({ tags, ...guest }) => ({ ...guest, tags: tags.map(({ tag }) => tag.name).sort() }))
    .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
}
