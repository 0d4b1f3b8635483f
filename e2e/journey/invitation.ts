import { expect, type Locator, type Page } from "@playwright/test";
import { makeLink } from "@/lib/platform/links";

/** Where a household answers. */
export const linkOf = (householdId: string, version = 1): string => `/r/${makeLink("rsvp", householdId, version)}`;

/** What is asked of one person. */
export const person = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

/** Ticks a person's answer to a session, in the words of the page. */
export async function tick(page: Page, name: string, session: string, word: string): Promise<void> {
  const asked = person(page, name).getByRole("group", { name: `${name}: ${session}` });
  await asked.getByRole("radio", { name: word, exact: true }).check();
}

/** Chooses a person's meal at a session; shown as soon as they come. */
export async function chooseMeal(page: Page, name: string, session: string, meal: string): Promise<void> {
  const asked = person(page, name).getByRole("group", { name: new RegExp(`^Meal ?, ${name}: ${session}`) });
  await asked.getByRole("radio", { name: meal }).check();
}

/** Sends the answers and reads the thanks. */
export async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Send answers|Save the changes)$/ }).click();
  await expect(page.getByText("Thank you!")).toBeVisible();
}
