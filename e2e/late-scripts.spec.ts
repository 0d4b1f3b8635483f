import type { Page, Route } from "@playwright/test";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { makeMeal, makeQuestion } from "@/lib/testing/rsvp-factories";
import { linkOf, person, send, tick } from "./journey/invitation";
import { expect, test } from "./journey/test";

/** What arrives in the first round trip of a connection, less some room for the headers. */
const mostDocumentBytes = 13_000;

async function invited(names: string[]) {
  const event = await makeEvent({ name: "Early Birds" });
  for (const meal of ["Roast duck with red cabbage", "Pumpkin risotto", "Trout with almonds"])
    await makeMeal(event, meal);
  await makeQuestion(event, { prompt: "Which song makes you dance?" });
  const { householdId } = await makeHousehold(event, names, { allowance: 2 });
  return linkOf(householdId);
}

/** Keeps every script from a page until they are let in. */
async function withholdScripts(page: Page): Promise<() => Promise<void>> {
  const waiting: Route[] = [];
  let isOpen = false;
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    if (isOpen) await route.continue();
    else waiting.push(route);
  });
  return async () => {
    isOpen = true;
    for (const route of waiting.splice(0)) await route.continue();
  };
}

/** Only a script can say yes for everybody: the page is whole when this is there. */
const everybody = (page: Page) => page.getByRole("button", { name: "We will all be there" });

test("an invitation is painted before a script is asked for, and comes in one round trip", async ({ page }) => {
  await page.goto(await invited(["Wilhelmina Featherstonehaugh", "Ole Østergård", "Marie Curie", "Pierre Curie"]));
  await expect(everybody(page)).toBeVisible();
  const { painted, asked, bytes } = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    asked: performance
      .getEntriesByType("resource")
      .flatMap((entry) => (/\.js\b/.test(entry.name) ? [entry.startTime] : [])),
    bytes: performance
      .getEntriesByType("navigation")
      .map((entry) => (entry instanceof PerformanceNavigationTiming ? entry.encodedBodySize : 0))[0],
  }));
  expect(asked.length).toBeGreaterThan(3);
  expect(Math.min(...asked)).toBeGreaterThan(painted ?? Number.POSITIVE_INFINITY);
  expect(bytes).toBeGreaterThan(3000);
  expect(bytes).toBeLessThanOrEqual(mostDocumentBytes);
});

test("what a guest ticks and types before the scripts are there stays @phone", async ({ page }) => {
  const letScriptsIn = await withholdScripts(page);
  await page.goto(await invited(["Sana Malik", "Omar Malik"]));
  await tick(page, "Sana Malik", "Dinner", "Coming");
  await person(page, "Sana Malik").getByRole("radio", { name: "Trout with almonds" }).check();
  await tick(page, "Omar Malik", "Dinner", "Not coming");
  await page.getByText("Add a person").first().click();
  await page.getByLabel("First name").first().fill("Ravi");
  const note = page.getByLabel("A word to your hosts");
  await note.pressSequentially("So happy ");
  await expect(everybody(page)).toBeHidden();
  const above = await note.boundingBox();

  await letScriptsIn();
  await expect(everybody(page)).toBeVisible();
  // Nothing moved, and the next letter goes where the last one went.
  expect(await note.boundingBox()).toEqual(above);
  await page.keyboard.type("for you!");
  await expect(note).toHaveValue("So happy for you!");
  await expect(page.getByLabel("First name").first()).toHaveValue("Ravi");
  await expect(person(page, "Sana Malik").getByRole("radio", { name: "Coming", exact: true })).toBeChecked();
  await expect(person(page, "Sana Malik").getByRole("radio", { name: "Trout with almonds" })).toBeChecked();
  await expect(person(page, "Omar Malik").getByRole("radio", { name: "Not coming", exact: true })).toBeChecked();
});

test("what was typed before the scripts came is asked about when somebody leaves, without a key more", async ({
  page,
}) => {
  const letScriptsIn = await withholdScripts(page);
  await page.goto(await invited(["Sana Malik", "Omar Malik"]));
  await page.getByLabel("A word to your hosts").fill("See you!");
  await letScriptsIn();
  await expect(everybody(page)).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const leaving = page.evaluate(() => location.assign("/"));
  await (await asked).dismiss();
  await leaving;
  await expect(page.getByLabel("A word to your hosts")).toHaveValue("See you!");
  // The same form in another language finds it, and asks nothing.
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page.getByLabel("Unas palabras para tus anfitriones")).toHaveValue("See you!");
});

test("whoever sends before the scripts are there is told what is missing, and then thanked", async ({ page }) => {
  const letScriptsIn = await withholdScripts(page);
  await page.goto(await invited(["Sana Malik", "Omar Malik"]));
  await tick(page, "Sana Malik", "Dinner", "Coming");
  await tick(page, "Omar Malik", "Dinner", "Not coming");
  await page.getByRole("button", { name: "Send answers" }).click();
  await expect(page.getByText("Please choose a meal for Dinner.")).toBeVisible();
  const duck = person(page, "Sana Malik").getByRole("radio", { name: "Roast duck with red cabbage" });
  await duck.check();
  await letScriptsIn();
  await expect(everybody(page)).toBeVisible();
  // The first wrong field takes the focus only where nobody is at work yet.
  await expect(duck).toBeFocused();
  await expect(duck).toBeChecked();
  await send(page);
});

test("whoever sends in a tunnel before the scripts are there is told so, and keeps the answers @phone", async ({
  page,
}) => {
  const letScriptsIn = await withholdScripts(page);
  await page.goto(`${await invited(["Sana Malik", "Omar Malik"])}?lang=de`);
  await tick(page, "Sana Malik", "Dinner", "Kommt nicht");
  await tick(page, "Omar Malik", "Dinner", "Kommt nicht");
  await page.context().setOffline(true);
  const told = page.waitForEvent("dialog");
  const sending = page.getByRole("button", { name: "Antworten senden" }).click();
  const dialog = await told;
  expect(dialog.message()).toContain("Verbindung");
  await dialog.accept();
  await sending;
  await page.context().setOffline(false);
  await letScriptsIn();
  await expect(page.getByRole("button", { name: "Wir kommen alle" })).toBeVisible();
  await page.getByRole("button", { name: "Antworten senden" }).click();
  await expect(page.getByText("Vielen Dank!")).toBeVisible();
});
