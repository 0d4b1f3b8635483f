import ICAL from "ical.js";
import sharp from "sharp";
import { db } from "@/lib/platform/db";
import { makeLink } from "@/lib/platform/links";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { expectAccessible } from "./journey/accessible";
import { ownerOf, signInAs } from "./journey/people";
import { pngOf } from "./journey/pictures";
import { expect, test } from "./journey/test";

test("an event is created, described, published, and its page tells everybody where and when @phone", async ({
  page,
  visit,
}) => {
  await ownerOf(page.context(), "Maison Lune");
  await page.goto("/events");
  await expect(page.getByRole("heading", { name: "Plan your first event" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "New event" }).first().click();
  await expect(page.getByRole("heading", { name: "New event" })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Wedding of Léa & Þór");
  await page.getByLabel("Kind").selectOption("Wedding");
  await page.getByLabel("Starts").fill("2031-06-14T15:00");
  await page.getByLabel("Ends").fill("2031-06-14T14:00");
  await page.getByLabel("Time zone").selectOption("Europe/Lisbon");
  await page.getByRole("button", { name: "Create event" }).click();
  await expect(page.getByText("The end comes after the start.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Wedding of Léa & Þór");
  await expectAccessible(page);
  await page.getByLabel("Ends").fill("2031-06-15T01:00");
  await page.getByRole("button", { name: "Create event" }).click();

  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
  await expect(page.getByText("Planning", { exact: true })).toBeVisible();
  await expect(page.getByText("No guests yet")).toBeVisible();
  await expectAccessible(page);

  const tabs = page.getByRole("navigation", { name: /^Pages of/ });
  await tabs.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  await expectAccessible(page);
  const details = page.getByRole("form", { name: "Details" });
  await details.getByLabel("Venue").fill("Quinta da Lua");
  await details.getByLabel("Street and number").fill("Rua das Flores 12");
  await details.getByLabel("City", { exact: true }).fill("Sintra");
  await details.getByLabel("Country", { exact: true }).selectOption("PT");
  await details.getByLabel("In one sentence").fill("Two families, one long table under the oaks.");
  await details.getByLabel("Story").fill("We met on a ferry.\n\nWe will marry by the sea. <b>Bold?</b> 🌊");
  await details.getByLabel("Contact for guests").fill("lea@example.test");
  await details.getByRole("button", { name: "Save details" }).click();
  await expect(details.getByText("Saved.")).toBeVisible();

  const eventId = /events\/([^/]+)/.exec(page.url())?.[1] ?? "";
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  const stranger = await visit();
  expect((await stranger.goto(`/e/${slug}`))?.status()).toBe(404);
  await expectAccessible(stranger);

  const cover = page.getByRole("form", { name: "Cover image" });
  await cover.getByLabel("Cover image").setInputFiles(await pngOf(1600, 1000));
  await expect(cover.getByRole("button", { name: "Choose another picture" })).toBeVisible();
  await cover.getByRole("button", { name: "Save cover image" }).click();
  await expect(cover.getByText("The cover image is set.")).toBeVisible();
  const visibility = page.getByRole("form", { name: "Visibility" });
  await visibility.getByLabel("Public").check();
  await visibility.getByRole("button", { name: "Save visibility" }).click();
  await expect(visibility.getByText("Saved.")).toBeVisible();
  await page.getByRole("button", { name: "Confirm the event" }).click();
  await expect(page.getByText("The event is confirmed.", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Public page" })).toBeVisible();
  await expectAccessible(page);

  expect((await stranger.goto(`/e/${slug}`))?.status()).toBe(200);
  await expect(stranger.getByRole("heading", { name: "Wedding of Léa & Þór", level: 1 })).toBeVisible();
  // The browser lives in Los Angeles; the times are those of the place.
  await expect(stranger.getByText("15:00").or(stranger.getByText("3:00")).first()).toBeVisible();
  await expect(stranger.getByText(/All times are local: .*Lisbon/)).toBeVisible();
  await expect(stranger.getByText("<b>Bold?</b> 🌊")).toBeVisible();
  await expect(stranger.getByText("Quinta da Lua").first()).toBeVisible();
  await expect(stranger.getByRole("link", { name: /OpenStreetMap/ })).toBeVisible();
  await expectAccessible(stranger);

  const told = JSON.parse((await stranger.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(told).toMatchObject({
    "@type": "Event",
    name: "Wedding of Léa & Þór",
    startDate: "2031-06-14T15:00:00+01:00",
    eventStatus: "https://schema.org/EventScheduled",
    location: { name: "Quinta da Lua", address: { addressLocality: "Sintra", addressCountry: "PT" } },
  });
  const image = (await stranger.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
  const answer = await stranger.request.get(image);
  expect(answer.headers()["content-type"]).toMatch(/^image\//);
  expect(await sharp(await answer.body()).metadata()).toMatchObject({ width: 1200, height: 630 });

  const [download] = await Promise.all([
    stranger.waitForEvent("download"),
    stranger.getByRole("link", { name: "Add to your calendar" }).click(),
  ]);
  const file = await stranger.request.get(download.url());
  const calendar = new ICAL.Component(ICAL.parse(await file.text()));
  const entries = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  expect(entries).toHaveLength(3);
  expect(calendar.getFirstSubcomponent("vtimezone")?.getFirstPropertyValue("tzid")).toBe("Europe/Lisbon");
  expect(entries[0]?.startDate.toString()).toBe("2031-06-14T15:00:00");
  expect(entries[0]?.component.getFirstProperty("dtstart")?.getParameter("tzid")).toBe("Europe/Lisbon");

  const address = page.getByRole("form", { name: "Address" });
  const moved = `lune-${slug}`.slice(0, 60);
  await address.getByLabel("Address of the page").fill("Not An Address!");
  await address.getByRole("button", { name: "Save address" }).click();
  await expect(address.getByLabel("Address of the page")).toHaveAttribute("aria-invalid", "true");
  await address.getByLabel("Address of the page").fill(moved);
  await address.getByRole("button", { name: "Save address" }).click();
  await expect(address.getByText("The old address leads to the new one.")).toBeVisible();
  await stranger.goto(`/e/${slug}`);
  await expect(stranger).toHaveURL(new RegExp(`/e/${moved}$`));
  await expect(stranger.getByRole("heading", { name: "Wedding of Léa & Þór", level: 1 })).toBeVisible();
});

test("two planners edit at once: the later is told what happened and may still have their way", async ({
  page,
  visit,
}) => {
  const organization = await ownerOf(page.context());
  const { eventId } = await makeEvent({ name: "Two Cooks" }, {}, organization);
  const other = await visit();
  await signInAs(other.context(), organization.owner);
  await page.goto(`/events/${eventId}/settings`);
  await other.goto(`/events/${eventId}/settings`);
  const mine = page.getByRole("form", { name: "Details" });
  const theirs = other.getByRole("form", { name: "Details" });
  await theirs.getByLabel("Venue").fill("The Old Mill");
  await theirs.getByRole("button", { name: "Save details" }).click();
  await expect(theirs.getByText("Saved.")).toBeVisible();
  await mine.getByLabel("Venue").fill("The New Mill");
  await mine.getByLabel("Story").fill("A long text that took me an hour.");
  await mine.getByRole("button", { name: "Save details" }).click();
  await expect(mine.getByRole("alert")).toContainText("Ada Planner");
  await expect(mine.getByRole("link", { name: "See it as it is now" })).toBeVisible();
  await expect(mine.getByLabel("Story")).toHaveValue("A long text that took me an hour.");
  await expectAccessible(page);
  expect(await db.event.findUniqueOrThrow({ where: { id: eventId } })).toMatchObject({ venueName: "The Old Mill" });
  await mine.getByRole("button", { name: "Save mine over it" }).click();
  await expect(mine.getByText("Saved.")).toBeVisible();
  expect(await db.event.findUniqueOrThrow({ where: { id: eventId } })).toMatchObject({ venueName: "The New Mill" });

  // And nobody loses what they typed by a slip of the hand.
  await mine.getByLabel("Venue").fill("Half a wo");
  const question = page.waitForEvent("dialog");
  const leaving = page.getByRole("link", { name: "Overview" }).click();
  const dialog = await question;
  expect(dialog.message()).toContain("Leave without saving?");
  await dialog.dismiss();
  await leaving;
  await expect(mine.getByLabel("Venue")).toHaveValue("Half a wo");
});

test("sessions are added, changed and deleted, each with its own time and places @phone", async ({ page }) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Open Day" }, { name: "Tour" }, organization);
  await makeHousehold(event, ["Nadia Haddad", "Karim Haddad"]);
  await page.goto(`/events/${event.eventId}/sessions`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add session" }).click();
  const dialog = page.getByRole("dialog", { name: "New session" });
  await dialog.getByLabel("Name").fill("Late dinner");
  await dialog.getByLabel("Kind").selectOption("Dinner");
  await dialog.getByLabel("Capacity").fill("0");
  await dialog.getByRole("button", { name: "Add session" }).click();
  await expect(dialog.getByText("At least 1")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Capacity").fill("40");
  await dialog.getByLabel("Place").fill("Winter garden");
  await dialog.getByRole("button", { name: "Add session" }).click();
  await expect(page.getByRole("heading", { name: /Late dinner/ })).toBeVisible();
  await expect(page.getByText("0 of 40 places, 40 left")).toBeVisible();
  await expect(page.getByText("2 of 2 guests, new ones by themselves")).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Actions for Late dinner" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const edit = page.getByRole("dialog", { name: "Late dinner" });
  await edit.getByLabel("Name").fill("Midnight soup");
  await edit.getByRole("button", { name: "Save session" }).click();
  await expect(page.getByRole("heading", { name: /Midnight soup/ })).toBeVisible();
  await page.getByRole("button", { name: "Actions for Midnight soup" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const asked = page.getByRole("alertdialog", { name: "Delete “Midnight soup”?" });
  await expect(asked.getByText("Nobody has accepted yet.")).toBeVisible();
  await asked.getByRole("button", { name: "Delete the session" }).click();
  await expect(page.getByRole("heading", { name: /Midnight soup/ })).toHaveCount(0);
});

test("a cancelled event says so to its guests, on its page and in its calendar, and takes no answer", async ({
  page,
  visit,
}) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Storm Party" }, {}, organization);
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
  const household = await makeHousehold(event, ["Ines Prado", "Rui Prado"]);
  const link = `/r/${makeLink("rsvp", household.householdId, 1)}`;
  const guest = await visit();
  await guest.goto(link);
  await expect(guest.getByRole("button", { name: "Send answers" })).toBeVisible();

  await page.goto(`/events/${event.eventId}/settings`);
  await page.getByRole("button", { name: "Cancel the event" }).click();
  const dialog = page.getByRole("dialog", { name: "Cancel “Storm Party”?" });
  await expect(dialog.getByText("0 invited households of 1 will read it on their links.")).toBeVisible();
  await dialog.getByLabel("A word to the guests").fill("The storm took the tent. We are so sorry.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Cancel the event" }).click();
  await expect(page.getByText("This event is cancelled")).toBeVisible();
  await expectAccessible(page);

  // The page that was open before is told so too, and nothing is written down.
  await guest.getByRole("button", { name: "We will all be there" }).click();
  await guest.getByRole("button", { name: "Send answers" }).click();
  await expect(guest.getByText("This event has been cancelled.").first()).toBeVisible();
  expect(await db.answer.count({ where: { eventId: event.eventId } })).toBe(0);
  await guest.goto(link);
  await expect(guest.getByText("The storm took the tent. We are so sorry.")).toBeVisible();
  await expect(guest.getByRole("button", { name: "Send answers" })).toHaveCount(0);
  await expectAccessible(guest);
  await guest.goto(`/e/${slug}`);
  await expect(guest.getByText("This event has been cancelled")).toBeVisible();
  await expect(guest.getByText("The storm took the tent. We are so sorry.")).toBeVisible();
  await expectAccessible(guest);
  const calendar = new ICAL.Component(ICAL.parse(await (await guest.request.get(`/e/${slug}/calendar.ics`)).text()));
  expect(calendar.getFirstSubcomponent("vevent")?.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("the list is searched, filtered and sorted in its address; archiving is undone; deleting asks for the name @phone", async ({
  page,
}) => {
  const organization = await ownerOf(page.context());
  const gala = await makeEvent({ name: "Gala für Frühblüher", kind: "gala" }, {}, organization);
  await makeEvent({ name: "Winter Conference", kind: "conference", status: "planning" }, {}, organization);
  await page.goto("/events");
  await expectAccessible(page);
  await page.getByRole("searchbox", { name: "Search events" }).fill("fruhbluher");
  await expect(page).toHaveURL(/q=fruhbluher/);
  await expect(page.getByRole("link", { name: "Winter Conference" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Gala für Frühblüher" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search events" }).fill("nothing like it");
  await expect(page.getByText("No event fits")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Clear search and filters" }).click();
  await expect(page.getByRole("link", { name: "Winter Conference" })).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search events" })).toHaveValue("");
  await page.goto("/events?status=planning&sort=-name");
  await expect(page.getByRole("link", { name: "Gala für Frühblüher" })).toHaveCount(0);
  await page.goto("/events?sort=-name");
  await expect(page.getByRole("rowheader").first()).toContainText("Winter Conference");

  await page.getByRole("checkbox", { name: "Select Winter Conference" }).check();
  await page.getByRole("button", { name: "Archive 1" }).click();
  await expect(page.getByRole("link", { name: "Winter Conference" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Winter Conference" })).toBeVisible();

  await page.goto(`/events/${gala.eventId}/activity`);
  await expectAccessible(page);
  await page.goto(`/events/${gala.eventId}/settings`);
  await page.getByRole("button", { name: "Delete the event" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete “Gala für Frühblüher”?" });
  await dialog.getByLabel(/^Type/).fill("Gala");
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(dialog.getByText("Please type the event's name exactly").first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel(/^Type/).fill("Gala für Frühblüher");
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(page).toHaveURL(/\/events$/);
  await expect(page.getByRole("link", { name: "Gala für Frühblüher" })).toHaveCount(0);
  expect(await db.event.count({ where: { id: gala.eventId } })).toBe(0);
  const told = await db.auditEntry.count({
    where: { organizationId: organization.organizationId, action: "event.deleted" },
  });
  expect(told).toBe(1);
});
