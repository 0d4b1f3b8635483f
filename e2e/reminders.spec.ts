import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold, type TestEvent } from "@/lib/testing/factories";
import { setForm } from "@/lib/testing/rsvp-factories";
import { expectAccessible } from "./journey/accessible";
import { linkOf, send, tick } from "./journey/invitation";
import { linkInMail, openMail } from "./journey/mailbox";
import { freshAddress, signInAs } from "./journey/people";
import { expect, test } from "./journey/test";

const dayMs = 86_400_000;

/**
 * Whole days pass for one event: everything about it lies so much further back. The app's own clock is everybody's, and
 * other tests run by it.
 */
async function passDays({ eventId }: TestEvent, days: number): Promise<void> {
  await db.$transaction([
    db.$executeRaw`UPDATE sessions SET starts_at = starts_at - make_interval(days => ${days}),
      ends_at = ends_at - make_interval(days => ${days}) WHERE event_id = ${eventId}::uuid`,
    db.$executeRaw`UPDATE events SET starts_at = starts_at - make_interval(days => ${days}),
      ends_at = ends_at - make_interval(days => ${days}) WHERE id = ${eventId}::uuid`,
    db.$executeRaw`UPDATE rsvp_forms SET deadline = deadline - make_interval(days => ${days})
      WHERE event_id = ${eventId}::uuid`,
    db.$executeRaw`UPDATE reminders SET armed_at = armed_at - make_interval(days => ${days}),
      sent_at = sent_at - make_interval(days => ${days}) WHERE event_id = ${eventId}::uuid`,
  ]);
}

const remindersTo = (address: string): Promise<number> =>
  db.mailMessage.count({ where: { toAddress: address, template: "rsvp.reminder", status: "sent" } });

test("a planned reminder arrives once, the guest answers, and is not reminded again", async ({ page, visit }) => {
  // Twice the sweep of the next full minute is waited for.
  test.setTimeout(240_000);
  const event = await makeEvent({ name: "Lantern Supper" });
  await setForm(event, { deadline: new Date(Date.now() + 40 * dayMs) });
  const [answering, silent] = [freshAddress("answering"), freshAddress("silent")];
  const curie = await makeHousehold(event, ["Marie Curie"], { email: answering });
  await makeHousehold(event, ["Niels Bohr"], { email: silent });
  const planner = await visit();
  await signInAs(planner.context(), event.owner);

  await planner.goto(`/events/${event.eventId}/rsvps/invitations`);
  await planner.getByRole("button", { name: "Send to 2 households" }).click();
  await planner.getByRole("alertdialog").getByRole("button", { name: "Send to 2 households" }).click();
  await openMail(page, answering, { subject: /invited/ });

  await planner.goto(`/events/${event.eventId}/rsvps/reminders`);
  await planner.getByRole("button", { name: "Use 14, 7 and 2 days before" }).click();
  const rowOf = (days: number) => planner.getByRole("listitem").filter({ hasText: `${days} days before the deadline` });
  await expect(rowOf(14)).toContainText("Planned");
  await expect(planner.getByText("2 households, 2 guests")).toBeVisible();
  await rowOf(2).getByRole("button", { name: "Skip: 2 days before the deadline" }).click();
  await expect(rowOf(2)).toContainText("Skipped");
  await expectAccessible(planner);

  // Forty days to the deadline: after twenty-six and a bit, ten o'clock of the fourteenth day before it has struck.
  await passDays(event, 27);
  await expect.poll(() => remindersTo(answering), { timeout: 80_000 }).toBe(1);
  await expect.poll(() => remindersTo(silent)).toBe(1);
  await openMail(page, answering, { subject: /Will you come/ });
  const link = await linkInMail(page, "/r/");
  expect(new URL(link).pathname).toBe(linkOf(curie.householdId));
  await page.goto(link);
  await tick(page, "Marie Curie", "Dinner", "Coming");
  await send(page);

  await planner.reload();
  await expect(rowOf(14)).toContainText("To 2 households");
  // Whom the next one would reach: not the one who has answered.
  await expect(planner.getByText("Niels Bohr", { exact: true })).toBeVisible();
  await passDays(event, 7);
  await expect.poll(() => remindersTo(silent), { timeout: 80_000 }).toBe(2);
  await planner.reload();
  await expect(rowOf(7)).toContainText("To 1 household on");
  await expectAccessible(planner);
  expect(await remindersTo(answering)).toBe(1);
});
