import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { makeGuests } from "@/lib/testing/guests-factories";
import { ownerOf } from "./journey/people";
import { expect, test } from "./journey/test";

test("dates and numbers are written as the person chose in their profile, on every page at once", async ({ page }) => {
  const organization = await ownerOf(page.context());
  const startsAt = new Date("2031-06-14T16:30:00Z");
  const endsAt = new Date("2031-06-14T22:00:00Z");
  const event = await makeEvent({ name: "Lantern Night", startsAt, endsAt }, {}, organization);
  await makeGuests(
    event,
    Array.from({ length: 1234 }, (_, index) => ({ firstName: `Guest ${index}`, lastName: "Alder" })),
  );
  const base = `/events/${event.eventId}`;

  await page.goto(base);
  await expect(page.getByText("14 Jun 2031").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Guests\s*1,234/ })).toBeVisible();

  await page.goto("/profile");
  const form = page.getByRole("form", { name: "Your profile" });
  await form.getByLabel("Dates and numbers").selectOption("de");
  await form.getByRole("button", { name: /^Save/ }).click();
  await expect(form.getByRole("status")).toBeVisible();
  expect(await db.user.count({ where: { id: organization.owner.userId, locale: "de" } })).toBe(1);

  await page.goto(base);
  await expect(page.getByText("14. Juni 2031").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Guests\s*1\.234/ })).toBeVisible();
  // Drawn in the browser too, from the first moment on.
  await page.getByRole("link", { name: "Guests", exact: true }).click();
  await expect(page.getByText("1.234 guests on the list")).toBeVisible();
  await page.goto("/calendar?date=2031-06-14");
  await expect(page.getByText("Juni 2031").first()).toBeVisible();
  await page.goto("/calendar?view=list&date=2031-06-14");
  await expect(page.getByText("Samstag, 14. Juni 2031")).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByText("1.234 households have not been invited by mail.")).toBeVisible();
  await expect(page.getByText("15. Juni 2031")).toBeVisible();
});
