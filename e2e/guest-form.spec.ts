import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { makeMeal } from "@/lib/testing/rsvp-factories";
import { linkOf, person, send, tick } from "./journey/invitation";
import { expect, test } from "./journey/test";

async function invited(names: string[]) {
  const event = await makeEvent({ name: "Midsummer" });
  await makeMeal(event, "Trout with almonds");
  const { householdId } = await makeHousehold(event, names, { allowance: 1 });
  return linkOf(householdId);
}

test("a family that cannot come says so with two taps, and is told that nothing was sent after the first @phone", async ({
  page,
}) => {
  const names = ["Ana Sol", "Bo Sol", "Cy Sol", "Di Sol", "Ed Sol"];
  await page.goto(await invited(names));
  await page.getByRole("button", { name: "Sadly, none of us can come" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Nothing is sent yet" })).toBeVisible();
  for (const name of names) {
    await expect(person(page, name).getByRole("radio", { name: "Not coming" })).toBeChecked();
  }
  await send(page);
  await expect(page.getByText("Not coming", { exact: true })).toHaveCount(5);
  // Whoever goes back finds what was written down, not the form as it was before.
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Your answers" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Send answers" })).toHaveCount(0);
  // Who does not come has nothing to write into a calendar.
  await expect(page.getByRole("link", { name: "Add to calendar" })).toBeHidden();
});

test("what was filled in is still there after a reload and in another language, until it is sent @phone", async ({
  page,
}) => {
  await page.goto(await invited(["Sana Malik", "Omar Malik"]));
  await expect(page.getByRole("button", { name: "We will all be there" })).toBeVisible();
  await tick(page, "Sana Malik", "Dinner", "Coming");
  await person(page, "Sana Malik").getByRole("radio", { name: "Trout with almonds" }).check();
  await person(page, "Sana Malik").getByLabel("Dietary needs").fill("no nuts");
  await page.getByText("Add a person").click();
  await page.getByLabel("First name").fill("Ravi");

  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText("What you had filled in is still here")).toBeVisible();
  await expect(page.getByLabel("First name")).toHaveValue("Ravi");
  await expect(page.getByLabel("First name")).toBeVisible();

  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.getByText("Was ihr ausgefüllt hattet, ist noch da")).toBeVisible();
  const sana = person(page, "Sana Malik");
  await expect(sana.getByRole("radio", { name: "Kommt", exact: true })).toBeChecked();
  await expect(sana.getByRole("radio", { name: "Trout with almonds" })).toBeChecked();
  await expect(sana.getByRole("textbox")).toHaveValue("no nuts");
  await expect(person(page, "Omar Malik").getByRole("radio", { checked: true })).toHaveCount(0);

  await page.getByLabel("Vorname").fill("");
  await page.getByRole("button", { name: "Antworten senden" }).click();
  await expect(page.getByText("Vielen Dank!")).toBeVisible();
  await page.getByRole("link", { name: "Antworten ändern" }).click();
  await expect(page.getByRole("button", { name: "Wir kommen alle" })).toBeVisible();
  await expect(page.getByText("Was ihr ausgefüllt hattet, ist noch da")).toBeHidden();
});

test("a change that is given up is not brought back, and another language stays with the change", async ({ page }) => {
  await page.goto(await invited(["Sana Malik"]));
  await tick(page, "Sana Malik", "Dinner", "Not coming");
  await send(page);
  await page.getByRole("link", { name: "Change answers" }).click();
  await tick(page, "Sana Malik", "Dinner", "Coming");
  await page.getByRole("link", { name: "Español" }).click();
  const coming = person(page, "Sana Malik").getByRole("radio", { name: "Viene", exact: true });
  await expect(coming).toBeChecked();
  await expect(page.getByText("sigue aquí")).toBeVisible();
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("link", { name: "Dejarlo como estaba" }).click();
  await page.getByRole("link", { name: "Cambiar las respuestas" }).click();
  await expect(page.getByText("sigue aquí")).toBeHidden();
  await expect(coming).not.toBeChecked();
});

test("in forced colours one sees which answer is chosen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(await invited(["Sana Malik"]));
  const choice = person(page, "Sana Malik").getByRole("radio", { name: "Coming", exact: true });
  const look = () =>
    choice.evaluate((radio) => {
      const label = radio.closest("label");
      if (!label) throw new Error("an answer has a label");
      return [getComputedStyle(label).backgroundColor, getComputedStyle(label, "::before").content];
    });
  const before = await look();
  await choice.check();
  expect(await look()).not.toEqual(before);
  expect((await look())[1]).toBe('""');
});

test("letters of twice the size on the narrowest screen need no scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${await invited(["Sana Malik", "Omar Malik"])}?lang=fr`);
  await page.addStyleTag({ content: "html { font-size: 200% !important }" });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("the planner's words are marked as theirs where the page speaks another language", async ({ page }) => {
  const event = await makeEvent({ name: "Midsummer", locale: "en" });
  const { householdId } = await makeHousehold(event, ["Sana Malik"]);
  await page.goto(`${linkOf(householdId)}?lang=de`);
  await expect(page.getByRole("heading", { name: "Midsummer" })).toHaveAttribute("lang", "en");
  await expect(page.getByText("Dinner", { exact: true })).toHaveAttribute("lang", "en");
  await page.goto(`${linkOf(householdId)}?lang=en`);
  await expect(page.getByRole("heading", { name: "Midsummer" })).not.toHaveAttribute("lang");
});

test("who sends by a link that was replaced meanwhile is told so in their language, and keeps what they wrote", async ({
  page,
}) => {
  const event = await makeEvent({ name: "Midsummer" });
  const { householdId } = await makeHousehold(event, ["Sana Malik"]);
  await page.goto(`${linkOf(householdId)}?lang=de`);
  await tick(page, "Sana Malik", "Dinner", "Kommt nicht");
  await page.locator("textarea").fill("Schade!");
  await db.household.update({ where: { id: householdId }, data: { linkVersion: { increment: 1 } } });
  await page.getByRole("button", { name: "Antworten senden" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Dieser Link öffnet nichts mehr" })).toBeVisible();
  await expect(page.locator("textarea")).toHaveValue("Schade!");
  expect(await db.answer.count({ where: { eventId: event.eventId } })).toBe(0);
});
