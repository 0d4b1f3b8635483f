import { readFile } from "node:fs/promises";
import { makeEvent } from "@/lib/testing/factories";
import { makeGuests } from "@/lib/testing/guests-factories";
import { expectAccessible } from "./journey/accessible";
import { signInAs } from "./journey/people";
import { expect, test } from "./journey/test";

test("a long list is written in the background: one is told, fetches it, and finds exactly what was filtered", async ({
  page,
}) => {
  const event = await makeEvent({ name: "Long Table" });
  const household = { name: "The Crowd" };
  const people = Array.from({ length: 4500 }, (_, index) => ({
    firstName: `Guest ${index}`,
    kind: index % 3 === 0 ? ("regular" as const) : ("vip" as const),
    household,
  }));
  await makeGuests(event, people);
  await signInAs(page.context(), event.owner);

  await page.goto(`/events/${event.eventId}/guests/exports`);
  await expect(page.getByText("No files yet")).toBeVisible();
  await page.goto(`/events/${event.eventId}/guests?kind=vip`);
  await page.getByRole("button", { name: "More actions" }).click();
  await expect(page.getByText("Export 3,000")).toBeVisible();
  await page.getByRole("menuitem", { name: "CSV" }).click();
  await expect(page.getByRole("heading", { name: "Exports", level: 1 })).toBeVisible();
  const table = page.getByRole("table", { name: "Files" });
  await expect(table.getByRole("cell", { name: "Ready" })).toBeVisible({ timeout: 30_000 });
  await expect(table.getByRole("cell", { name: "3,000" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: /^Notifications/ }).click();
  await expect(page.getByText("Your file with 3,000 guests is ready")).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Escape");

  const waiting = page.waitForEvent("download");
  await table.getByRole("link", { name: /^Download/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/-guests-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  expect(lines).toHaveLength(3001);
  expect(lines.some((line) => line.includes("Guest 3,"))).toBe(false);
});
