import { submitAnswers } from "@/lib/features/rsvp/answers/mutations/submit-answers";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { everybody, setForm } from "@/lib/testing/rsvp-factories";
import { signInAs } from "./journey/people";
import { expect, test } from "./journey/test";

test("who wants to hear nothing of answers hears nothing, and goes on hearing of what they did not leave out", async ({
  page,
}) => {
  const event = await makeEvent({ name: "Quiet Supper", capacity: 1, isCapacityEnforced: true });
  await setForm(event, {});
  const home = await makeHousehold(event, ["Marie Curie"]);
  await signInAs(page.context(), event.owner);

  await page.goto("/settings/notifications");
  const form = page.getByRole("form", { name: "What reaches you" });
  await form.getByLabel("Guests have answered").selectOption({ label: "Not at all" });
  await form.getByRole("switch", { name: "Send me a mail in the morning" }).click();
  await form.getByLabel("At", { exact: true }).fill("06:45");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await page.reload();
  await expect(form.getByLabel("Guests have answered").locator("option:checked")).toHaveText("Not at all");
  await expect(form.getByRole("switch", { name: "Send me a mail in the morning" })).not.toBeChecked();
  await expect(form.getByLabel("At", { exact: true })).toHaveValue("06:45");

  await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"));
  // The answer took the only place: of that one hears, without a reload.
  const bell = page.getByRole("button", { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread", { timeout: 30_000 });
  await bell.click();
  const told = page.getByRole("dialog", { name: "Notifications" });
  await expect(told.getByText("is full")).toBeVisible();
  await expect(told.getByText("answered for")).toHaveCount(0);
});
