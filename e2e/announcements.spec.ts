import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold, makeMember } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeStaff } from "@/lib/testing/notification-factories";
import { expectAccessible } from "./journey/accessible";
import { linkInMail, openMail } from "./journey/mailbox";
import { freshAddress, signInAs } from "./journey/people";
import { expect, test } from "./journey/test";

/** A mail's own paragraph: its first words also stand in front, unseen, for lists of mails. */
const paragraphOf = (page: Page, text: string) =>
  page.frameLocator("iframe").getByRole("paragraph").filter({ hasText: text });

test("an announcement is written, tried, sent to those who are coming, taken back once, and reported live", async ({
  page,
}) => {
  const event = await makeEvent({ name: "Harvest Dinner" });
  const [coming, german] = [freshAddress("coming"), freshAddress("german")];
  const first = await makeHousehold(event, ["Marie Curie", "Pierre Curie"], { email: coming });
  const second = await makeHousehold(event, ["Lise Meitner"], { email: german, locale: "de" });
  await makeHousehold(event, ["Otto Hahn"], { email: freshAddress("silent") });
  const third = await makeHousehold(event, ["Niels Bohr"], { email: null });
  await answerFor(event, [...first.guestIds, ...second.guestIds, ...third.guestIds], "accepted");
  await signInAs(page.context(), event.owner);
  const main = page.getByRole("main");

  await page.goto(`/events/${event.eventId}`);
  await page.getByRole("link", { name: "Messages", exact: true }).click();
  await expect(page.getByText("No announcements yet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Write an announcement" }).click();
  await expect(page.getByRole("heading", { name: "Ready to use" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Start with an empty page" }).click();

  await main.getByLabel("Subject").fill("News of {event}");
  const body = main.getByRole("textbox", { name: "Text" });
  await body.fill("Dear {frist name},");
  await expect(page.getByText("There is no field called {frist name}.").first()).toBeVisible();
  await body.fill("Dear ");
  await page.getByRole("button", { name: "Insert a field" }).click();
  await page.getByRole("menuitem", { name: "{first name}" }).click();
  await expect(body).toHaveValue("Dear {first name}");
  await body.fill("Dear {first name},\n\n- **bring** a [song]({rsvp link})");
  await page.getByRole("button", { name: "Add a language" }).click();
  await page.getByRole("menuitem", { name: "Deutsch" }).click();
  await main.getByLabel("Subject").fill("Neues von {event}");
  await body.fill("Hallo {first name}");

  await expect(main.getByText("Reaches 4 people with 3 mails")).toBeVisible();
  await expect(main.getByText("1 person has no e-mail address and will get nothing.")).toBeVisible();
  await main.getByRole("radio", { name: "By their answer" }).check();
  await main.getByRole("radio", { name: "Dinner" }).check();
  await main.getByRole("checkbox", { name: "Coming", exact: true }).check();
  await expect(main.getByText("Reaches 3 people with 2 mails")).toBeVisible();
  await expect(main.getByText("Your draft is saved.")).toBeVisible();
  await main.getByRole("button", { name: "English" }).click();
  await main.getByLabel("Read as").selectOption({ label: "Marie Curie, Pierre Curie" });
  await expect(paragraphOf(page, "Dear Marie and Pierre,")).toBeVisible();
  await main.getByRole("button", { name: "Phone" }).click();
  await expectAccessible(page);

  await main.getByRole("button", { name: "Send a test to me" }).click();
  await expect(page.getByText(`A test is on its way to ${event.owner.email}.`)).toBeVisible();

  const send = async () => {
    await main.getByRole("button", { name: "Send to 3 guests" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Send to 3 guests?" });
    await expect(dialog.getByText("2 mails to 3 guests")).toBeVisible();
    await dialog.getByRole("button", { name: "Send to 3 guests" }).click();
    await expect(page.getByRole("heading", { name: "News of Harvest Dinner", level: 1 })).toBeVisible();
  };
  await send();
  await main.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("Nothing was sent: it is a draft again.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Write an announcement" })).toBeVisible();
  expect(await db.mailMessage.count({ where: { toAddress: { in: [coming, german] } } })).toBe(0);

  await send();
  await expect(main.getByText("2 of 2")).toBeVisible({ timeout: 60_000 });
  await expect(main.getByText("Sent", { exact: true }).first()).toBeVisible();
  const table = page.getByRole("table", { name: "Recipients" });
  await expect(table.getByRole("row")).toHaveCount(4);
  await expect(table.getByText("No e-mail address")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  const download = page.waitForEvent("download");
  await main.getByRole("link", { name: "Export (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("delivery-report.csv");

  await openMail(page, coming, { subject: /News of Harvest Dinner/ });
  await expect(paragraphOf(page, "Dear Marie and Pierre,")).toBeVisible();
  await page.goto(await linkInMail(page, "/r/"));
  await expect(page.getByRole("heading", { name: "Harvest Dinner", level: 1 })).toBeVisible();
  await openMail(page, german, { subject: /Neues von Harvest Dinner/ });
  await expect(paragraphOf(page, "Hallo Lise")).toBeVisible();
});

test("a message to the team is scheduled by the event's clock, taken back and cancelled; an assistant only drafts", async ({
  page,
  visit,
}) => {
  const event = await makeEvent({ name: "Candle Ball", timeZone: "Asia/Tokyo" });
  const { user } = await makeMember(event.organizationId, "assistant");
  await makeStaff(event, user, "assistant");
  await signInAs(page.context(), event.owner);
  const main = page.getByRole("main");
  await page.goto(`/events/${event.eventId}/messages/new`);
  await page.getByRole("button", { name: "Use this text: Briefing for the team" }).click();
  await main.getByRole("checkbox", { name: "Guests" }).uncheck();
  await main.getByRole("checkbox", { name: "Team" }).check();
  await expect(main.getByText("Reaches 1 person with 1 mail")).toBeVisible();

  const body = main.getByRole("textbox", { name: "Text" });
  await body.fill("Be there at {place}");
  const schedule = async (at: string) => {
    await main.getByRole("button", { name: "Schedule" }).click();
    const dialog = page.getByRole("dialog", { name: "Send later" });
    await expect(dialog.getByText("Asia/Tokyo time")).toBeVisible();
    await dialog.getByLabel("Date and time").fill(at);
    await dialog.getByRole("button", { name: "Schedule" }).click();
    return dialog;
  };
  const refused = await schedule("2999-01-01T09:00");
  await expect(refused.getByText("{place} would be empty: the event has no place yet.")).toBeVisible();
  await page.keyboard.press("Escape");
  await body.fill("Be there at nine.");
  const past = await schedule("2001-01-01T09:00");
  await expect(past.getByText("still to come").first()).toBeVisible();
  await past.getByLabel("Date and time").fill("2999-01-01T09:00");
  await past.getByRole("button", { name: "Schedule" }).click();
  await expect(main.getByText("1 Jan 2999, 09:00 GMT+9")).toBeVisible();
  await expectAccessible(page);

  await main.getByRole("button", { name: "Back to a draft" }).click();
  await expect(page.getByRole("heading", { name: "Write an announcement" })).toBeVisible();
  await schedule("2999-01-01T09:00");
  await main.getByRole("button", { name: "Cancel", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel it" }).click();
  await expect(main.getByText("Nothing of it was sent.")).toBeVisible();

  const assistant = await visit();
  await signInAs(assistant.context(), user);
  await assistant.goto(`/events/${event.eventId}/messages`);
  await assistant.getByRole("link", { name: "Briefing: Candle Ball" }).click();
  await assistant.getByRole("button", { name: "Copy to a new draft" }).click();
  await expect(assistant.getByText("Your role writes drafts; a planner sends them.")).toBeVisible();
  await expect(assistant.getByRole("button", { name: /^Send to|Schedule/ })).toHaveCount(0);
});

test("who has only a telephone gets a text message when the planner says so, and can end it by its link", async ({
  page,
}) => {
  const event = await makeEvent({ name: "Lantern Walk" });
  const number = `+3361${String(Date.now()).slice(-8)}`;
  const mailed = freshAddress("mailed");
  await makeHousehold(event, ["Marie Curie"], { email: mailed });
  await makeHousehold(event, ["Niels Bohr"], { email: null, phone: number });
  await makeHousehold(event, ["Otto Hahn"], { email: null });
  await signInAs(page.context(), event.owner);
  const main = page.getByRole("main");
  await page.goto(`/events/${event.eventId}/messages/new`);
  await page.getByRole("button", { name: "Start with an empty page" }).click();
  await main.getByLabel("Subject").fill("News of {event}");
  await main.getByRole("textbox", { name: "Text" }).fill("Dear {first name},\n\n**bring** a lantern.");
  await expect(main.getByText("Reaches 1 person with 1 mail")).toBeVisible();
  await expect(main.getByText("1 of 2 can be reached so.")).toBeVisible();

  await main.getByRole("switch", { name: "People without an e-mail address get it as a text message" }).check();
  await expect(main.getByText("Reaches 2 people with 1 mail and 1 text message")).toBeVisible();
  await expect(main.getByText("1 by mail, 1 by text message.")).toBeVisible();
  await expect(main.getByText("1 person has neither an e-mail address nor a telephone number")).toBeVisible();
  await main.getByLabel("Read as").selectOption({ label: "Niels Bohr (text message)" });
  const message = main.getByRole("figure", { name: "The text message as its reader sees it" });
  await expect(message).toContainText("Dear Niels,\n\nbring a lantern.");
  await expect(main.getByText(/As a text message: \d+ characters, sent in/)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(main.getByText("Your draft is saved.")).toBeVisible();
  await page.reload();
  await expect(main.getByRole("switch", { name: /get it as a text message/ })).toBeChecked();

  await main.getByRole("button", { name: "Send to 2 guests" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Send to 2 guests?" });
  await expect(dialog.getByText("1 mail and 1 text message to 2 guests")).toBeVisible();
  await dialog.getByRole("button", { name: "Send to 2 guests" }).click();
  await expect(main.getByText("1 of 1 sent")).toBeVisible({ timeout: 60_000 });
  await expect(main.getByText("2 of 2")).toBeVisible({ timeout: 60_000 });
  const row = page.getByRole("table", { name: "Recipients" }).getByRole("row", { name: /Niels Bohr/ });
  await expect(row.getByText(`${number} · by text message`)).toBeVisible();
  await expect(row.getByText("Sent", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/dev/mailbox/texts?q=${encodeURIComponent(number)}`);
  const texts = page.getByRole("table", { name: "Text messages, newest first" }).getByRole("row");
  await expect(texts).toHaveCount(2);
  await expect(texts.nth(1)).toContainText("News of Lantern Walk\n\nDear Niels,\n\nbring a lantern.");
  const way = /\/u\/\S+/.exec((await texts.nth(1).getByRole("rowheader").textContent()) ?? "")?.[0] ?? "";
  await page.goto(way);
  await page.getByRole("button", { name: "Unsubscribe" }).click();
  await expect(page.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
  await page.goto(`/events/${event.eventId}/messages/new`);
  await page.getByRole("button", { name: "Start with an empty page" }).click();
  await main.getByRole("switch", { name: /get it as a text message/ }).check();
  await expect(main.getByText("1 person asked for no more, or cannot be reached")).toBeVisible();
});
