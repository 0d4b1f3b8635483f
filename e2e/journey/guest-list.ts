import { expect, type Locator, type Page } from "@playwright/test";

type FilePayload = { name: string; mimeType: string; buffer: Buffer };

/** Gives the import a file, and waits for the question what its columns are. */
export async function chooseList(page: Page, eventId: string, file: string | FilePayload): Promise<void> {
  await page.goto(`/events/${eventId}/guests/import`);
  await listInput(page).setInputFiles(file);
  await expect(page.getByRole("heading", { name: "What are the columns?" })).toBeVisible({ timeout: 20_000 });
}

/** The field that takes a guest list. */
export const listInput = (page: Page): Locator => page.getByLabel(/Drop a guest list here|Choose another file/);

/** From the columns to the check of every row. */
export async function checkRows(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Check [\d,]+ rows$/ }).click();
  await expect(page.getByRole("heading", { name: "Check before anything is written" })).toBeVisible();
}

/** Lets the import run, and waits for its end. */
export async function runImport(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByRole("heading", { name: "The import is done" })).toBeVisible({ timeout: 30_000 });
}

/** A number in the result of an import. */
export const statOf = (page: Page, label: string): Locator =>
  page
    .getByRole("main")
    .locator("div")
    .filter({ hasText: new RegExp(`^${label}[\\d,]+$`) });
