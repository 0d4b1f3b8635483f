import { db } from "@/lib/platform/db";
import { acceptFor } from "@/lib/testing/events-factories";
import { makeEvent, makeHousehold, type TestEvent } from "@/lib/testing/factories";
import { makeMeal, makeQuestion, setForm } from "@/lib/testing/rsvp-factories";
import { expectAccessible } from "./journey/accessible";
import { chooseMeal, linkOf, person, send, tick } from "./journey/invitation";
import { linkInMail, openMail } from "./journey/mailbox";
import { freshAddress, ownerOf, signInAs } from "./journey/people";
import { expect, test } from "./journey/test";

const answersOf = (event: TestEvent) =>
  db.answer.findMany({ where: { eventId: event.eventId }, orderBy: { guestId: "asc" }, select: { status: true } });
const revisionsOf = (event: TestEvent): Promise<number> =>
  db.answerRevision.count({ where: { eventId: event.eventId } });
const hourMs = 3_600_000;

test("answers are changed until the deadline, every change is kept, and afterwards they can only be read @phone", async ({
  page,
  visit,
}) => {
  const event = await makeEvent({ name: "Harvest Dinner" });
  await makeMeal(event, "Pumpkin risotto");
  await makeMeal(event, "Roast duck");
  const household = await makeHousehold(event, ["Marie Curie", "Pierre Curie"], { name: "The Curies" });
  const link = linkOf(household.householdId);
  await setForm(event, { deadline: new Date(Date.now() + hourMs) });

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Harvest Dinner", level: 1 })).toBeVisible();
  await expect(page.getByText("Dear Curies")).toBeVisible();
  await expect(page.getByText(/Please answer by .+(CES?T|GMT\+\d)/)).toBeVisible();
  await expectAccessible(page);
  await tick(page, "Marie Curie", "Dinner", "Coming");
  await page.getByRole("button", { name: "Send answers" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "still missing" })).toBeVisible();
  await expect(page.getByText("Please choose a meal for Dinner.")).toBeVisible();
  await expectAccessible(page);
  await chooseMeal(page, "Marie Curie", "Dinner", "Roast duck");
  await tick(page, "Pierre Curie", "Dinner", "Not coming");
  await send(page);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Change answers" }).click();
  await expect(person(page, "Marie Curie").getByRole("radio", { name: "Roast duck" })).toBeChecked();
  await chooseMeal(page, "Marie Curie", "Dinner", "Pumpkin risotto");
  await tick(page, "Pierre Curie", "Dinner", "Coming");
  await chooseMeal(page, "Pierre Curie", "Dinner", "Roast duck");
  await send(page);

  await setForm(event, { deadline: new Date(Date.now() - hourMs) });
  await page.goto(`${link}?change=1`);
  await expect(page.getByText("The time for answering has passed")).toBeVisible();
  await expect(page.getByText("Pumpkin risotto")).toBeVisible();
  await expect(page.getByRole("button", { name: /Send|Save/ })).toHaveCount(0);
  await expectAccessible(page);

  const planner = await visit();
  await signInAs(planner.context(), event.owner);
  await planner.goto(`/events/${event.eventId}/rsvps/households/${household.householdId}`);
  const history = planner.getByRole("main").getByRole("list").filter({ hasText: "by the guests" });
  await expect(history.getByRole("listitem")).toHaveCount(4);
  await expect(history.getByText("Dinner · Roast duck")).toHaveCount(2);
  await expectAccessible(planner);
});

test("without a script: a mistake keeps everything typed, the allowance holds, sending twice counts once", async ({
  visit,
}) => {
  const event = await makeEvent({ name: "Candle Ball" });
  await makeMeal(event, "Soup");
  await makeQuestion(event, { prompt: "Which song makes you dance?", isRequired: true });
  const household = await makeHousehold(event, ["Sana Malik"], { allowance: 1 });
  const page = await visit({ javaScriptEnabled: false });
  await page.goto(linkOf(household.householdId));
  await tick(page, "Sana Malik", "Dinner", "Coming");
  await person(page, "Sana Malik")
    .getByLabel(/Dietary needs/)
    .fill("no dairy");
  await expect(page.getByText("You are welcome to bring one person.")).toBeVisible();
  await page.getByText("Add a person").click();
  await page.getByLabel("First name").fill("Ole");
  await page.getByLabel("Last name").fill("Østergård");
  await page.getByLabel("A word to your hosts").fill("So happy for you! 🎉");
  await page.getByRole("button", { name: "Send answers" }).click();

  await expect(page.getByText("are marked below")).toBeVisible();
  await expect(page.getByText("Please answer this question.")).toBeVisible();
  await expect(page.getByLabel("First name")).toHaveValue("Ole");
  await expect(page.getByLabel("Last name")).toHaveValue("Østergård");
  await expect(page.getByLabel("A word to your hosts")).toHaveValue("So happy for you! 🎉");
  await expect(person(page, "Sana Malik").getByLabel(/Dietary needs/)).toHaveValue("no dairy");
  await expect(person(page, "Sana Malik").getByRole("radio", { name: "Coming", exact: true })).toBeChecked();
  expect(await answersOf(event)).toEqual([]);

  await chooseMeal(page, "Sana Malik", "Dinner", "Soup");
  await page
    .getByRole("group", { name: /^Meal ?, Brought along/ })
    .getByRole("radio", { name: "Soup" })
    .check();
  await page.getByLabel("Which song makes you dance?").fill("Dancing Queen");
  // A nervous thumb, and no script that would stop it.
  await page.getByRole("button", { name: "Send answers" }).dblclick();
  await expect(page.getByText("Thank you!")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ole Østergård" })).toBeVisible();
  expect(await answersOf(event)).toEqual([{ status: "accepted" }, { status: "accepted" }]);
  expect(await revisionsOf(event)).toBe(2);
  expect(await db.guest.count({ where: { eventId: event.eventId } })).toBe(2);
  await page.getByRole("link", { name: "Change answers" }).click();
  await expect(page.getByText("Would you like to bring someone?")).toHaveCount(0);
});

test("two tabs with one form send it at the same moment, and it counts once", async ({ visit }) => {
  const event = await makeEvent({ name: "Twin Tabs" });
  const household = await makeHousehold(event, ["Uma Rao"], { allowance: 2 });
  const tabs = [await visit({ javaScriptEnabled: false }), await visit({ javaScriptEnabled: false })];
  const key = "0198aaaa-0000-7000-8000-000000000001";
  for (const tab of tabs) {
    await tab.route("**/r/**", async (route) => {
      if (route.request().method() !== "GET") return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replace(/(name="key" value=")[^"]+/, `$1${key}`);
      return route.fulfill({ response, body });
    });
    await tab.goto(linkOf(household.householdId));
    await tick(tab, "Uma Rao", "Dinner", "Coming");
    await tab.getByText("Add a person").first().click();
    await tab.getByLabel("First name").first().fill("Ravi");
  }
  await Promise.all(tabs.map((tab) => tab.getByRole("button", { name: "Send answers" }).click()));
  for (const tab of tabs) await expect(tab.getByText("Thank you!")).toBeVisible();
  expect(await db.guest.count({ where: { eventId: event.eventId } })).toBe(2);
  expect(await revisionsOf(event)).toBe(2);
});

test("when the last place has gone, the guest is told so politely and loses nothing @phone", async ({ page }) => {
  const event = await makeEvent({ name: "Small Table" }, { capacity: 3 });
  const others = await makeHousehold(event, ["First Here", "Second Here"]);
  const household = await makeHousehold(event, ["Nora Late", "Nils Late"]);
  await page.goto(linkOf(household.householdId));
  await expect(page.getByText("3 places left").first()).toBeVisible();
  await page.getByRole("button", { name: "We will all be there" }).click();
  await person(page, "Nora Late")
    .getByLabel(/Dietary needs/)
    .fill("no shellfish");
  await page.getByLabel("A word to your hosts").fill("We are on our way already");
  await acceptFor(event, others.guestIds, [event.sessionId]);
  await page.getByRole("button", { name: "Send answers" }).click();
  await expect(page.getByText("Dinner has only 1 place left. Nothing has been changed yet.")).toBeVisible();
  await expect(page.getByLabel("A word to your hosts")).toHaveValue("We are on our way already");
  await expect(person(page, "Nora Late").getByLabel(/Dietary needs/)).toHaveValue("no shellfish");
  await expect(person(page, "Nils Late").getByRole("radio", { name: "Coming", exact: true })).toBeChecked();
  await expectAccessible(page);
  await tick(page, "Nils Late", "Dinner", "Not coming");
  await send(page);
  expect((await answersOf(event)).filter(({ status }) => status === "accepted")).toHaveLength(3);
});

test("a planner answers on behalf of a household and renews its link; the old one is dead", async ({ page, visit }) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "By Phone" }, {}, organization);
  const household = await makeHousehold(event, ["Gran Smith", "Grandad Smith"], { name: "The Smiths" });
  await page.goto(`/events/${event.eventId}/rsvps/households/${household.householdId}`);
  await expectAccessible(page);
  const gran = page.getByRole("region", { name: "Gran Smith" });
  await gran.getByRole("combobox", { name: /Dinner/ }).selectOption("Coming");
  await gran.getByLabel("Dietary needs").fill("soft food");
  await page.getByRole("button", { name: "Save answers" }).click();
  await expect(page.getByText("The answers are saved.")).toBeVisible();
  await expect(page.getByText(/by Ada Planner/)).toBeVisible();

  const guest = await visit();
  await guest.goto(linkOf(household.householdId));
  await expect(guest.getByRole("heading", { name: "Gran Smith" })).toBeVisible();
  await expect(guest.getByText("No answer yet")).toBeVisible();
  await page.getByRole("button", { name: "Renew the link …" }).click();
  const asked = page.getByRole("alertdialog", { name: "Give The Smiths a new link?" });
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Renew the link" }).click();
  await expect(page.getByText("The Smiths has a new link. The old one no longer works.")).toBeVisible();
  expect((await guest.goto(linkOf(household.householdId)))?.status()).toBe(404);
  await expect(guest.getByRole("heading", { name: "We could not find this page" })).toBeVisible();
  await expectAccessible(guest);
  expect((await guest.goto(linkOf(household.householdId, 2)))?.status()).toBe(200);
});

test("an invitation is answered with the keyboard alone", async ({ page }) => {
  const event = await makeEvent({ name: "Hands Full" });
  await makeMeal(event, "Stew");
  await makeMeal(event, "Pie");
  const household = await makeHousehold(event, ["Kit Marlowe"]);
  await page.goto(linkOf(household.householdId));
  const coming = person(page, "Kit Marlowe").getByRole("radio", { name: "Coming", exact: true });
  await reach(coming);
  await page.keyboard.press("Space");
  await expect(coming).toBeChecked();
  const stew = page.getByRole("radio", { name: "Stew" });
  await reach(stew);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Pie" })).toBeChecked();
  await reach(page.getByRole("button", { name: "Send answers" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Thank you!")).toBeVisible();
  expect(await answersOf(event)).toEqual([{ status: "accepted" }]);

  async function reach(target: typeof coming): Promise<void> {
    for (let presses = 0; presses < 40; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("The keyboard does not lead there.");
  }
});

test("an event in French writes to a German household in German; the page speaks what is asked of it", async ({
  page,
  visit,
}) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Fête d’automne", locale: "fr" }, { name: "Dîner" }, organization);
  const address = freshAddress("schulze");
  const german = await makeHousehold(event, ["Uwe Schulze"], { locale: "de", email: address, name: "Familie Schulze" });
  await makeHousehold(event, ["Anne Petit"], { email: null });
  await page.goto(`/events/${event.eventId}/rsvps/invitations`);
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Send to 1 household/ }).click();
  const asked = page.getByRole("alertdialog");
  await expect(asked.getByText("1 household has no e-mail address and will get nothing.")).toBeVisible();
  await asked.getByRole("button", { name: "Send to 1 household" }).click();
  await expect(page.getByText("One invitation is on its way.")).toBeVisible();

  const guest = await visit({ locale: "de-DE" });
  await openMail(guest, address, { subject: /Fête d’automne/ });
  await guest.goto(await linkInMail(guest, "/r/"));
  await expect(guest.getByRole("main")).toHaveAttribute("lang", "de");
  await expect(guest.getByText("Für Familie Schulze")).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole("link", { name: "Français" }).click();
  await expect(guest.getByText("Qui vient ?")).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole("link", { name: "Deutsch" }).click();
  await tick(guest, "Uwe Schulze", "Dîner", "Kommt");
  await guest.getByRole("button", { name: "Antworten senden" }).click();
  await expect(guest.getByText("Vielen Dank!")).toBeVisible();
  await openMail(guest, address, { after: 1 });
  await expect(guest.getByRole("heading", { level: 1 })).toContainText("Fête d’automne");
  const mail = await db.mailMessage.findFirstOrThrow({ where: { toAddress: address }, orderBy: { createdAt: "desc" } });
  expect(mail.text).toContain("Kommt");
  expect(german.guestIds).toHaveLength(1);
});

test("what an invitation does not tell yet is said before it is sent, with the way to add it", async ({ page }) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Winter Gala" }, {}, organization);
  const invitations = `/events/${event.eventId}/rsvps/invitations`;
  await page.goto(invitations);
  await expect(page.getByRole("link", { name: "Set a deadline" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Add the place" }).click();
  await expect(page).toHaveURL(/\/settings$/);
  await db.event.update({ where: { id: event.eventId }, data: { venueName: "Old Mill" } });
  await setForm(event, { deadline: new Date(Date.now() + 24 * hourMs) });
  await page.goto(invitations);
  await expect(page.getByText("Old Mill").first()).toBeVisible();
  await expect(page.getByText("It does not say")).toBeHidden();
});
