import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeOrganization } from "@/lib/testing/factories";
import { command, expectFocusKept, press, tabTo, type } from "./journey/keys";
import { givePassword, password } from "./journey/people";
import { csvFile } from "./journey/sheets";
import { expect, test } from "./journey/test";

// No mouse, and no shortcut around the keyboard: nothing here clicks, fills or focuses by itself.
test("the story of the house, with the keyboard alone", async ({ page, visit }) => {
  test.setTimeout(180_000);
  const organization = await makeOrganization({ name: "Nobel Nights" });
  await givePassword(organization.owner);
  const suffix = newId().slice(-12);

  await test.step("sign in", async () => {
    await page.goto("/sign-in");
    const form = page.getByRole("form", { name: "Sign in", exact: true });
    await type(page, form.getByLabel("E-mail address"), organization.owner.email);
    await type(page, form.getByLabel("Password", { exact: true }), password);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/dashboard");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  });

  await test.step("make an event", async () => {
    await command(page, "new event", /New event/);
    await page.waitForURL("**/events/new");
    await expectFocusKept(page, "on the form for an event");
    await expect(page.getByRole("main")).toMatchAriaSnapshot(`
      - main:
        - heading "New event" [level=1]
        - form "New event":
          - textbox "Name"
          - combobox "Kind"
          - textbox "Starts"
          - textbox "Ends"
          - combobox "Time zone"
          - textbox "Venue"
          - textbox "City"
          - spinbutton "Capacity"
          - button "Create event"
          - link "Cancel"
    `);
    await type(page, page.getByLabel("Name", { exact: true }), "A Century of Curiosity");
    await type(page, page.getByLabel("Kind"), "Party");
    await expect(page.getByLabel("Kind")).toHaveValue("party");
    // The parts of a date stand in the order of the browser's language: twelve is day and month.
    await type(page, page.getByLabel("Starts"), "12122031");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("1100AM");
    await expect(page.getByLabel("Starts")).toHaveValue("2031-12-12T11:00");
    await type(page, page.getByLabel("Ends"), "12122031");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("1130AM");
    await press(page, page.getByRole("button", { name: "Create event" }));
    await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
    await expectFocusKept(page, "on the new event");
  });
  const eventId = /events\/([^/?]+)/.exec(page.url())?.[1] ?? "";

  await test.step("confirm it", async () => {
    await command(page, "settings", /^Settings.*Curiosity/);
    await page.waitForURL("**/settings");
    await expectFocusKept(page, "on the event's settings");
    await press(page, page.getByRole("button", { name: "Confirm the event" }));
    await expect(page.getByRole("button", { name: "Confirm the event" })).toHaveCount(0);
    await expectFocusKept(page, "after the button that did its work");
  });

  await test.step("import a list: file, columns, check, result", async () => {
    await command(page, "import guests", /Import guests/);
    const file = page.getByLabel(/Drop a guest list here/);
    await expect(file).toBeAttached();
    await expectFocusKept(page, "on the import");
    await tabTo(page, file);
    await file.setInputFiles(csvFile("households.csv", await listWith(suffix)));
    await expect(page.getByRole("heading", { name: "What are the columns?" })).toBeVisible();
    await expectFocusKept(page, "at the columns");
    await press(page, page.getByRole("button", { name: "Check 8 rows" }));
    await expect(page.getByRole("heading", { name: "Check before anything is written" })).toBeVisible();
    await expectFocusKept(page, "at the check");
    await press(page, page.getByRole("button", { name: "Import 8 guests" }));
    await expect(page.getByRole("heading", { name: "The import is done" })).toBeVisible({ timeout: 20_000 });
    await expectFocusKept(page, "at the result");
  });

  await test.step("send the invitations; the dialog gives the focus back", async () => {
    await command(page, "send invitations", /Send invitations/);
    const send = page.getByRole("button", { name: "Send to 4 households" });
    await press(page, send);
    const asked = page.getByRole("alertdialog", { name: "Send to 4 households (8 guests)?" });
    await expect(asked.getByRole("button", { name: "Cancel" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(send).toBeFocused();
    await page.keyboard.press("Enter");
    await press(page, asked.getByRole("button", { name: "Send to 4 households" }));
    await expect(page.getByText("4 invitations are on their way.")).toBeVisible();
    await expectFocusKept(page, "after the invitations were sent");
    await expect(page.getByText("Sent", { exact: true })).toBeVisible({ timeout: 20_000 });
  });

  await command(page, "rsvps", /RSVPs/);
  const coming = page.getByRole("link", { name: /^Guests coming/ });
  await expect(coming).toContainText("0of 8");
  await tabTo(page, coming);
  await expect(page.getByRole("navigation", { name: "Answers" })).toMatchAriaSnapshot(`
    - navigation "Answers":
      - list:
        - listitem:
          - link "Answers"
        - listitem:
          - link "Households"
        - listitem:
          - link "Invitations"
        - listitem:
          - link "Form"
  `);

  await test.step("a guest answers", async () => {
    const guest = await visit();
    await guest.goto(await invitationTo(`chinedu.okafor@${suffix}.example.test`));
    await press(guest, guest.getByRole("button", { name: "We will all be there" }));
    await type(guest, guest.getByLabel("A word to your hosts"), "We cannot wait!");
    await expect(guest.getByRole("region", { name: "Chinedu Okafor" })).toMatchAriaSnapshot(`
      - region "Chinedu Okafor":
        - heading "Chinedu Okafor" [level=3]
        - 'group /Chinedu Okafor: Party/':
          - radio "Coming" [checked]
          - radio "Not coming"
    `);
    await press(guest, guest.getByRole("button", { name: "Send answers" }));
    await expect(guest.getByText("Thank you!")).toBeVisible();
    await expectFocusKept(guest, "at the thanks");
    await expect(coming).toContainText("2of 8");
    // And changes it once more: the second of them stays at home.
    await press(guest, guest.getByRole("link", { name: "Change answers" }));
    const party = guest.getByRole("group", { name: /^Adaeze Okafor: Party/ });
    await tabTo(guest, party.getByRole("radio", { name: "Coming", exact: true }));
    await guest.keyboard.press("ArrowRight");
    await expect(party.getByRole("radio", { name: "Not coming" })).toBeChecked();
    await press(guest, guest.getByRole("button", { name: "Save the changes" }));
    await expect(guest.getByText("Thank you!")).toBeVisible();
  });

  await test.step("the board counts on, and takes the focus from nobody", async () => {
    await expect(coming).toContainText("1of 8");
    await expect(coming).toBeFocused();
    await expect(page.getByText("Chinedu Okafor").first()).toBeVisible();
  });

  await test.step("open the guest from the palette", async () => {
    await command(page, "chinedu oka", /Chinedu Okafor/);
    await page.waitForURL("**/guests/*-*");
    await expect(page.getByRole("heading", { name: "Chinedu Okafor" }).first()).toBeVisible();
    await expectFocusKept(page, "on the guest's page");
  });

  await test.step("edit a cell, set a kind, undo", async () => {
    await command(page, "guests", /^Guests/);
    const row = page.getByRole("row", { name: /Zoë Ångström/ });
    await expect(row).toBeVisible();
    await tabTo(page, page.getByRole("grid", { name: "Guests" }).locator("[tabindex='0']").first());
    await walkTo(page, row);
    await toColumn(page, "zoe@");
    await page.keyboard.press("F2");
    await expect(page.getByRole("textbox", { name: "E-mail of Zoë Ångström" })).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(`angstrom@${suffix}.example.test`);
    await page.keyboard.press("Enter");
    await expect(row.getByRole("gridcell").filter({ hasText: "angstrom@" })).toBeFocused();
    await expect.poll(() => guestNamed(eventId, "Zoë")).toMatchObject({ email: `angstrom@${suffix}.example.test` });

    await page.keyboard.press("Space");
    await expect(page.getByText("1 guest selected")).toBeVisible();
    await press(page, page.getByRole("button", { name: "Set", exact: true }));
    await expect(page.getByRole("menuitem", { name: "VIP" })).toBeVisible();
    await page.keyboard.type("VIP");
    await expect(page.getByRole("menuitem", { name: "VIP" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText("1 guest set to VIP.")).toBeVisible();
    expect(await guestNamed(eventId, "Zoë")).toMatchObject({ kind: "vip" });
    await expectFocusKept(page, "after the menu");
    await page.keyboard.press("Control+z");
    await expect(page.getByText("Undone.")).toBeVisible();
    expect(await guestNamed(eventId, "Zoë")).toMatchObject({ kind: "regular" });
    await expectFocusKept(page, "after the undo");
  });
});

/** One step in the table; the focus follows with the next frame at the latest. */
async function arrow(page: Page, key: "ArrowDown" | "ArrowRight"): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Down the table until a row has the focus. */
async function walkTo(page: Page, row: ReturnType<Page["getByRole"]>): Promise<void> {
  for (let down = 0; down < 8; down++) {
    if (await row.evaluate((element) => element.contains(document.activeElement))) return;
    await arrow(page, "ArrowDown");
  }
  throw new Error("The arrows did not reach the row.");
}

/** To the right until the cell with this text has the focus. */
async function toColumn(page: Page, text: string): Promise<void> {
  const cell = page.getByRole("gridcell").filter({ hasText: text });
  for (let right = 0; right < 10; right++) {
    if (await cell.evaluate((element) => element === document.activeElement)) return;
    await arrow(page, "ArrowRight");
  }
  throw new Error(`The arrows did not reach ${text}.`);
}

async function listWith(suffix: string): Promise<string> {
  const list = await readFile(path.join(import.meta.dirname, "fixtures/households.csv"), "utf8");
  return list.replaceAll("@example.test", `@${suffix}.example.test`);
}

/** The link in the mail that this household got. */
async function invitationTo(toAddress: string): Promise<string> {
  const find = async (): Promise<string> => {
    const mail = await db.mailMessage.findFirst({ where: { toAddress, status: "sent" }, select: { text: true } });
    return /https?:\/\/\S+\/r\/[\w.-]+/.exec(mail?.text ?? "")?.[0] ?? "";
  };
  await expect.poll(find, { message: `an invitation to ${toAddress}`, timeout: 20_000 }).not.toBe("");
  return find();
}

const guestNamed = (eventId: string, firstName: string) =>
  db.guest.findFirst({ where: { eventId, firstName, deletedAt: null }, select: { email: true, kind: true } });
