import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeHousehold, makeUser } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeMeal, setForm } from "@/lib/testing/rsvp-factories";
import { expectAccessible } from "./journey/accessible";
import { ownerOf, signInAs } from "./journey/people";
import { expect, test } from "./journey/test";

const day = 86_400_000;

/** Looks at the page as it stands, large and small, light and dark. */
async function expectAccessibleEverywhere(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await expectAccessible(page);
    }
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  if (before) await page.setViewportSize(before);
}

test("a new account looks around in a sample, which mails nobody and goes with one click", async ({ page }) => {
  test.setTimeout(240_000);
  await ownerOf(page.context(), "Maison Étoile");
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1, name: /^Good (morning|afternoon|evening), Ada$/ })).toBeVisible();
  for (const way of ["Make an event", "Bring a guest list", "Look around in a sample"]) {
    await expect(page.getByRole("heading", { name: way })).toBeVisible();
  }
  await expectAccessibleEverywhere(page);

  await page.getByRole("button", { name: "Make the sample" }).click();
  await expect(page.getByText("This is a sample event")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
  await expectAccessibleEverywhere(page);
  const event = page.url();
  await page.goto(`${event}/rsvps/invitations`);
  await page.getByRole("button", { name: /^Send/ }).first().click();
  await page
    .getByRole("alertdialog")
    .or(page.getByRole("dialog"))
    .getByRole("button", { name: /^Send to/ })
    .click();
  await expect(page.getByText(/so it sends no mail/)).toBeVisible();

  await page.goto("/dashboard");
  await expect(page.getByText("All of this is the sample")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Answers over all events" })).toBeVisible();
  await expect(page.getByText("Nora & Elias").first()).toBeVisible();
  await expectAccessibleEverywhere(page);

  await page.goto(event);
  await page.getByRole("button", { name: "Remove the sample" }).click();
  await expect(page.getByRole("button", { name: "Make the sample" })).toBeVisible();
  await expect(page.getByText("Nora & Elias")).toHaveCount(0);
});

test("a guest list begins with its event and goes on to the import", async ({ page }) => {
  await ownerOf(page.context());
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Start with a list" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Summer Party");
  await page.getByLabel("Kind").selectOption("Party");
  await page.getByLabel("Starts").fill("2031-06-14T15:00");
  await page.getByLabel("Ends").fill("2031-06-14T23:00");
  await page.getByRole("button", { name: "Create event" }).click();
  await expect(page).toHaveURL(/\/guests\/import$/);
});

test("what needs me today leads to its list, is put off and comes back", async ({ page }) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Winter Gala" }, {}, organization);
  const coming = await makeHousehold(event, ["Ada Byron", "Mary Shelley"]);
  await makeHousehold(event, ["Grace Hopper"]);
  await answerFor(event, coming.guestIds, "accepted");
  await setForm(event, { deadline: new Date(Date.now() + 3 * day - 60_000) });
  await page.goto("/dashboard");
  const sentence = "Answers are due in 3 days; 1 guest has not answered.";
  const numbers = page.getByRole("table", { name: "Answers by event" }).getByRole("row", { name: /Winter Gala/ });
  await expect(numbers.getByRole("link", { name: "2 coming to Winter Gala" })).toBeVisible();
  await numbers.getByRole("link", { name: "1 not answered for Winter Gala" }).click();
  await expect(page).toHaveURL(/answer=pending/);
  await expect(page.getByRole("link", { name: "Grace Hopper" }).first()).toBeVisible();
  await expect(page.getByText("Ada Byron")).toHaveCount(0);

  await page.goto("/dashboard");
  await page.getByRole("button", { name: `Put off: ${sentence}` }).click();
  await page.getByRole("menuitem", { name: "For a week" }).click();
  await expect(page.getByRole("link", { name: sentence })).toHaveCount(0);
  await page.reload();
  await page.getByRole("button", { name: "Show 1 put off" }).click();
  await expect(page.getByRole("link", { name: sentence })).toBeVisible();

  // Somebody answers meanwhile: the page hears of it.
  await expect(async () => {
    await db.outboxEvent.create({
      data: {
        id: newId(),
        name: "rsvp/answer.given",
        data: { eventId: event.eventId, householdId: coming.householdId, submissionId: newId() },
        organizationId: event.organizationId,
        eventId: event.eventId,
      },
    });
    await db.guest.updateMany({
      where: { eventId: event.eventId, firstName: "Grace" },
      data: { deletedAt: new Date() },
    });
    await expect(page.getByRole("link", { name: sentence })).toHaveCount(0, { timeout: 8_000 });
  }).toPass();
});

test("a door person sees names, dates and where to be, and no numbers", async ({ page }) => {
  const event = await makeEvent({ name: "Winter Gala", venueName: "Custom House" });
  await makeHousehold(event);
  const user = await makeUser({ name: "Sam Door" });
  const { organizationId, eventId } = event;
  await db.eventStaff.create({ data: { id: newId(), organizationId, eventId, userId: user.userId, role: "door" } });
  await signInAs(page.context(), user);
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "Winter Gala" })).toBeVisible();
  await expect(page.getByText("Custom House")).toBeVisible();
  for (const hidden of ["Not answered", "Recent activity", "What needs you today"]) {
    await expect(page.getByText(hidden)).toHaveCount(0);
  }
  await expectAccessibleEverywhere(page);
});

test("the calendar is read, turned and opened by keyboard; a phone gets the list", async ({ page }) => {
  const organization = await ownerOf(page.context());
  const startsAt = new Date("2031-06-14T13:00:00Z");
  const endsAt = new Date("2031-06-14T21:00:00Z");
  const event = await makeEvent({ name: "Winter Gala", startsAt, endsAt }, { startsAt, endsAt }, organization);
  await setForm(event, { deadline: new Date("2031-06-02T12:00:00Z") });
  await page.goto("/calendar?date=2031-06-14");
  await page.setViewportSize({ width: 1440, height: 900 });
  const entry = page.getByRole("link", { name: /Event: .*Winter Gala/ }).first();
  await expect(entry).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.getByRole("link", { name: "Next month" }).press("Enter");
  await expect(page.getByRole("heading", { name: "July 2031" })).toBeVisible();
  await page.goBack();
  await entry.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/events/${event.eventId}$`));

  await page.goto("/calendar?date=2031-06-14&view=day");
  await expect(page.getByRole("heading", { name: "Saturday, 14 June 2031" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Session: .*Dinner/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "New event on this day" }).press("Enter");
  await expect(page.getByLabel("Starts")).toHaveValue("2031-06-14T15:00");

  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("/calendar?date=2031-06-14");
  await expect(page.getByRole("heading", { name: "Monday, 2 June 2031" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Answers due/ }).last()).toBeVisible();
  await page
    .getByRole("navigation", { name: "Shown" })
    .getByRole("link", { name: /Answers due/ })
    .click();
  await expect(page).toHaveURL(/kind=event&kind=session/);
  await expect(page.getByRole("heading", { name: "Monday, 2 June 2031" })).toHaveCount(0);

  await page.goto("/calendar?date=2031-04-01");
  await page.getByRole("link", { name: "Go to Monday, 2 June 2031" }).click();
  await expect(page.getByRole("heading", { name: "Monday, 2 June 2031" })).toBeVisible();
});

test("the board says who is missing, and a caterer’s numbers lead to their guests", async ({ page }) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Winter Gala" }, {}, organization);
  const meal = await makeMeal(event, "Risotto");
  const coming = await makeHousehold(event, ["Ada Byron"], { allowance: 1 });
  await makeHousehold(event, ["Grace Hopper"]);
  await page.goto(`/events/${event.eventId}/rsvps/households/${coming.householdId}`);
  await page.getByLabel("Ada Byron, Dinner", { exact: true }).selectOption("Coming");
  await page.getByLabel("Ada Byron, Dinner, Meal").selectOption("Risotto");
  await page.getByText("Add a plus-one").click();
  await page.getByLabel("First name").fill("Charles");
  await page.getByLabel("Last name").fill("Babbage");
  await page.getByRole("button", { name: "Save answers" }).click();
  await expect(page.getByText("The answers are saved.")).toBeVisible();
  const guests = await db.guest.findMany({ where: { eventId: event.eventId, kind: "plus_one" } });
  expect(guests.map(({ firstName }) => firstName)).toEqual(["Charles"]);

  await page.goto(`/events/${event.eventId}/rsvps`);
  const missing = page.getByRole("region", { name: "Who is missing" });
  await expect(missing.getByRole("link", { name: "Grace Hopper" })).toBeVisible();
  await expect(missing.getByRole("button", { name: "Remind Grace Hopper" })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.getByRole("link", { name: "Risotto" }).click();
  await expect(page).toHaveURL(new RegExp(`meal=${meal}`));
  await expect(page.getByRole("link", { name: "Ada Byron" }).first()).toBeVisible();
});
