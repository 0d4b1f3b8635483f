import { hashSecret } from "@/lib/platform/auth/secrets";
import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { mailedSecret, makeInvitation } from "./access/fixtures/people";
import { makeStage } from "./access/world";
import { expectAccessible } from "./journey/accessible";
import { linkOf } from "./journey/invitation";
import { expect, test } from "./journey/test";

test("whoever holds a dead link is told so, in their language and without a script @phone", async ({ page, visit }) => {
  const event = await makeEvent();
  const { householdId } = await makeHousehold(event);
  const outdated = linkOf(householdId, 7);
  const guest = await visit({ javaScriptEnabled: false, locale: "de-DE" });
  for (const address of [outdated, "/r/forged", "/s/forged", "/u/forged", "/e/no-such-event"]) {
    const answer = await guest.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(guest.getByRole("heading", { name: "Diese Seite haben wir nicht gefunden" }), address).toBeVisible();
  }
  await guest.goto("/e/no-such-event/fr");
  await expect(guest.getByRole("heading", { name: "Nous n’avons pas trouvé cette page" })).toBeVisible();

  await page.goto(outdated);
  await expect(page.getByRole("heading", { name: "We could not find this page" })).toBeVisible();
  await expectAccessible(page);
});

test("whoever opens a dead link to their account is told so, with a way on, without a script @phone", async ({
  visit,
}) => {
  const { ours } = await makeStage();
  const used = await mailedSecret("reset_password");
  const outdated = await mailedSecret("verify_email");
  await db.oneTimeToken.updateMany({ where: { tokenHash: hashSecret(used) }, data: { usedAt: new Date() } });
  await db.oneTimeToken.updateMany({ where: { tokenHash: hashSecret(outdated) }, data: { expiresAt: new Date(0) } });
  const taken = await makeInvitation(ours, "organization");
  await db.invitation.update({ where: { id: taken.invitationId }, data: { acceptedAt: new Date() } });

  const somebody = await visit({ javaScriptEnabled: false });
  const asksAnew = somebody.getByRole("button", { name: "Send a new link" });
  const signsIn = somebody.getByRole("main").getByRole("link", { name: "Sign in", exact: true });
  for (const [address, status, title, wayOn] of [
    [`/reset/${used}`, 404, "This link no longer works", asksAnew],
    [`/verify/${outdated}`, 404, "This link no longer works", asksAnew],
    ["/verify/forged", 404, "This link no longer works", asksAnew],
    [`/invite/${taken.secret}`, 410, "This invitation no longer works", signsIn],
    ["/invite/forged", 404, "This invitation no longer works", signsIn],
  ] as const) {
    const answer = await somebody.goto(address);
    expect(answer?.status(), address).toBe(status);
    await expect(somebody.getByRole("heading", { name: title }), address).toBeVisible();
    await expect(wayOn, address).toBeVisible();
  }

  // The way on works without a script too.
  await somebody.goto(`/reset/${used}`);
  await somebody.getByLabel("E-mail address").fill("nobody@example.test");
  await asksAnew.click();
  await expect(somebody.getByText("If nobody@example.test has an account")).toBeVisible();
});
