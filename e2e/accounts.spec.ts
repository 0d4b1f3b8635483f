import { db } from "@/lib/platform/db";
import { enforceLimit, limits } from "@/lib/platform/rate-limit";
import { makeEvent, makeMember, makeOrganization } from "@/lib/testing/factories";
import { makeInvitation } from "./access/fixtures/people";
import { makeStage } from "./access/world";
import { expectAccessible } from "./journey/accessible";
import { countMails, linkInMail, openMail } from "./journey/mailbox";
import { freshAddress, givePassword, ownerOf, password, signInAs, somebody } from "./journey/people";
import { pngOf } from "./journey/pictures";
import { fillSignIn, signOut } from "./journey/sign-in";
import { expect, test } from "./journey/test";

test("a newcomer registers, confirms by a press, makes an organization, signs out and in again @phone", async ({
  page,
  visit,
}) => {
  const email = freshAddress("newcomer");
  await page.goto("/register");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("Your name")).toBeFocused();
  await expect(page.getByRole("form").getByRole("alert")).not.toBeEmpty();
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Yūki Þórsdóttir");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("password");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("Your name")).toHaveValue("Yūki Þórsdóttir");
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText(`we have sent a link to ${email}`)).toBeVisible();

  const mailbox = await visit();
  await openMail(mailbox, email);
  const link = await linkInMail(mailbox, "/verify/");

  // A scanner that follows links confirms nothing.
  expect((await page.request.get(link)).status()).toBe(200);
  await page.goto("/sign-in");
  await fillSignIn(page, email, password);
  await expect(page.getByText("Please confirm your address first")).toBeVisible();

  // That attempt sent a newer link; the older one is dead.
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await expectAccessible(page);
  await openMail(mailbox, email, { after: 1 });
  await page.goto(await linkInMail(mailbox, "/verify/"));
  await expectAccessible(page);
  await page.getByLabel("Password", { exact: true }).fill("not the one I chose");
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page.getByText("This is not the password that was chosen")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();

  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
  // Whoever goes back to the link finds the way on.
  await page.goBack();
  await expect(page.getByText("You are signed in, so there is nothing left to confirm.")).toBeVisible();
  await page.getByRole("link", { name: "Go to the dashboard" }).click();
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("What is your organization called?").fill("Þórsdóttir & Tanaka");
  await page.getByLabel("Currency").selectOption("ISK");
  await page.getByRole("button", { name: "Create organization" }).click();
  await page.waitForURL("**/dashboard");
  await expect(page.getByText("Þórsdóttir & Tanaka").first()).toBeVisible();
  await expectAccessible(page);

  await signOut(page, "Yūki Þórsdóttir");
  await page.goto("/events");
  await page.waitForURL(/\/sign-in\?next=/);
  await fillSignIn(page, email, password);
  await page.waitForURL("**/events");
});

test("a wrong password says the same as an unknown address, and too many tries are stopped", async ({ page }) => {
  const user = await somebody("Olu Adeyemi");
  await page.goto("/sign-in");
  await expectAccessible(page);
  const refusal = page.getByText("This e-mail address and password do not belong together.");
  await fillSignIn(page, freshAddress("nobody"), password);
  await expect(refusal).toBeVisible();
  await fillSignIn(page, user.email, "a wrong password");
  await expect(refusal).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(user.email);
  await expectAccessible(page);
  // As many more tries as are allowed, from elsewhere.
  for (let tries = 1; tries < limits["accounts.sign-in-account"].count; tries++) {
    await enforceLimit("accounts.sign-in-account", user.email);
  }
  await fillSignIn(page, user.email, password);
  await expect(
    page
      .getByRole("form")
      .getByRole("alert")
      .filter({ hasText: /minute/ }),
  ).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("a reset by mail works once and signs every browser out", async ({ page, visit }) => {
  const { owner } = await ownerOf(page.context());
  await givePassword(owner);
  await page.goto("/dashboard");
  await expect(page.getByRole("button", { name: /^Account/ })).toBeVisible();

  const other = await visit();
  await other.goto("/sign-in");
  await other.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(other.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await expectAccessible(other);
  const nobody = freshAddress("nobody");
  await other.getByLabel("E-mail address").fill(nobody);
  await other.getByRole("button", { name: "Send the link" }).click();
  await expect(other.getByText(`If ${nobody} has an account`)).toBeVisible();
  await other.goto("/forgot");
  await other.getByLabel("E-mail address").fill(owner.email);
  await other.getByRole("button", { name: "Send the link" }).click();
  await expect(other.getByText(`If ${owner.email} has an account`)).toBeVisible();

  const mailbox = await visit();
  await openMail(mailbox, owner.email);
  expect(await countMails(nobody)).toBe(0);
  const link = await linkInMail(mailbox, "/reset/");
  await other.goto(link);
  await expectAccessible(other);
  await other.getByRole("textbox", { name: "New password" }).fill("quite a few new words");
  await other.getByRole("button", { name: "Save new password" }).click();
  await expect(other.getByText("Your new password is saved, and every browser was signed out.")).toBeVisible();
  await expectAccessible(other);

  await page.goto("/events");
  await page.waitForURL(/\/sign-in/);
  await other.goto(link);
  await expect(other.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await page.goto("/sign-in");
  await fillSignIn(page, owner.email, password);
  await expect(page.getByText("do not belong together")).toBeVisible();
  await fillSignIn(page, owner.email, "quite a few new words");
  await page.waitForURL("**/dashboard");
});

test("a profile: picture, formats, password, browsers @phone", async ({ page, visit }) => {
  const { owner } = await ownerOf(page.context());
  await givePassword(owner);
  const elsewhere = await visit();
  await signInAs(elsewhere.context(), owner);
  await elsewhere.goto("/profile");

  await page.goto("/profile");
  await page.getByLabel("Name", { exact: true }).fill("Ada ‘Countess’ Lovelace");
  await page.getByLabel("Your time zone").selectOption("Pacific/Auckland");
  await page.getByLabel("Dates and numbers").selectOption({ index: 2 });
  await page
    .getByLabel("Picture", { exact: true })
    .and(page.locator("input"))
    .setInputFiles(await pngOf(400, 300));
  await expect(page.getByRole("img", { name: /^Picture of/ })).toBeVisible();
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ada ‘Countess’ Lovelace");
  await expect(page.getByLabel("Your time zone")).toHaveValue("Pacific/Auckland");
  const picture = page.getByRole("img", { name: /^Picture of/ });
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);

  await page.getByLabel("Present password").fill("not it at all");
  await page.getByRole("textbox", { name: "New password" }).fill("brand new garden words");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is not your present password.")).toBeVisible();
  await page.getByLabel("Present password").fill(password);
  await page.getByRole("textbox", { name: "New password" }).fill("brand new garden words");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed. Other browsers are signed out.")).toBeVisible();
  await elsewhere.reload();
  await elsewhere.waitForURL(/\/sign-in/);
});

test("a member is invited, joins by the mail, works, and is out the moment they are removed", async ({
  page,
  visit,
}) => {
  const organization = await ownerOf(page.context(), "Bramble & Bell");
  const { eventId } = await makeEvent({ name: "Bell’s Autumn Ball" }, {}, organization);
  const email = freshAddress("planner");
  await page.goto("/settings/members");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByLabel("E-mail address").fill(email);
  await dialog.getByLabel("Planner").check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText(`An invitation is on its way to ${email}.`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Waiting for an answer" })).toBeVisible();

  const mailbox = await visit();
  await openMail(mailbox, email);
  await expectAccessible(mailbox);
  const colleague = await visit();
  await colleague.goto(await linkInMail(mailbox, "/invite/"));
  await expect(colleague.getByRole("heading", { name: "Join Bramble & Bell" })).toBeVisible();
  await expectAccessible(colleague);
  await colleague.getByLabel("Your name").fill("Zoë Quist");
  await colleague.getByLabel("Password", { exact: true }).fill(password);
  await colleague.getByRole("button", { name: "Create account and join" }).click();
  await colleague.waitForURL("**/dashboard");
  await colleague.goto(`/events/${eventId}`);
  await expect(colleague.getByRole("heading", { name: "Overview" })).toBeVisible();
  // What a planner may not do is not offered, and refused where it is asked for by hand.
  await expect(colleague.getByRole("link", { name: "Settings", exact: true }).filter({ visible: true })).toHaveCount(1);
  const refused = await colleague.goto("/settings/members");
  expect(refused?.status()).toBe(403);
  await expectAccessible(colleague);

  await page.reload();
  await page.getByRole("button", { name: "Actions for Zoë Quist" }).click();
  await page.getByRole("menuitem", { name: "Remove from the organization" }).click();
  await page.getByRole("alertdialog", { name: "Remove Zoë Quist?" }).getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Zoë Quist is no longer a member.")).toBeVisible();
  await colleague.goto(`/events/${eventId}`);
  await expect(colleague.getByText("Bell’s Autumn Ball")).toHaveCount(0);
  await expect(colleague).toHaveURL(/\/welcome$/);
});

test("an invitation is declined, and another one accepted, without a script", async ({ visit }) => {
  const { ours } = await makeStage();
  const [unwanted, wanted] = [await makeInvitation(ours, "organization"), await makeInvitation(ours, "organization")];
  const page = await visit({ javaScriptEnabled: false });
  await page.goto(`/invite/${unwanted.secret}`);
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByRole("heading", { name: "You declined the invitation" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Create account and join" })).toHaveCount(0);

  await page.goto(`/invite/${wanted.secret}`);
  await page.getByLabel("Your name").fill("Zoë Quist");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account and join" }).click();
  await page.waitForURL("**/dashboard");
});

test("a helper is invited to one event's team and sees that event alone", async ({ page, visit }) => {
  const organization = await makeOrganization({ name: "Heron House" });
  await signInAs(page.context(), organization.owner);
  const { eventId } = await makeEvent({ name: "Harvest Supper" }, {}, organization);
  const other = await makeEvent({ name: "Secret Supper" }, {}, organization);
  const helper = await somebody("Sol Ferreira");

  await page.goto(`/events/${eventId}/team`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Invite by e-mail" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite to the team" });
  await dialog.getByLabel("E-mail address").fill(helper.email);
  await dialog.getByLabel("Coordinator").check();
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText(`An invitation is on its way to`)).toBeVisible();

  const mailbox = await visit();
  await openMail(mailbox, helper.email);
  const link = await linkInMail(mailbox, "/invite/");
  const browser = await visit();
  await browser.goto(link);
  await browser.getByRole("link", { name: "Sign in to accept" }).click();
  await fillSignIn(browser, helper.email, password);
  await browser.getByRole("button", { name: "Accept invitation" }).click();
  await browser.waitForURL(`**/events/${eventId}`);
  await expectAccessible(browser);
  await browser.goto("/events");
  await expect(browser.getByRole("link", { name: "Harvest Supper" })).toBeVisible();
  await expect(browser.getByRole("link", { name: "Secret Supper" })).toHaveCount(0);
  expect((await browser.goto(`/events/${other.eventId}`))?.status()).toBe(404);
  expect((await browser.goto(`/events/${eventId}/settings`))?.status()).toBe(403);
  await browser.goto(link);
  await expect(browser.getByRole("heading", { name: "This invitation no longer works" })).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Actions for Sol Ferreira" }).click();
  await page.getByRole("menuitem", { name: "Remove from the team" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Sol Ferreira is no longer on the team.")).toBeVisible();
  await browser.goto(`/events/${eventId}`);
  await expect(browser).toHaveURL(/\/welcome$/);
});

test("who belongs to two organizations switches between them, and each browser keeps its own @phone", async ({
  page,
}) => {
  const first = await makeOrganization({ name: "Amber Events" });
  const second = await makeOrganization({ name: "Birch Conferences" });
  const { user } = await makeMember(first.organizationId, "planner");
  await db.membership.create({
    data: { id: second.organizationId, organizationId: second.organizationId, userId: user.userId, role: "assistant" },
  });
  await makeEvent({ name: "Amber Wedding" }, {}, first);
  await makeEvent({ name: "Birch Congress" }, {}, second);
  await signInAs(page.context(), user, first.organizationId);

  await page.goto("/events");
  await expect(page.getByRole("link", { name: "Amber Wedding" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Birch Congress" })).toHaveCount(0);
  await page.getByRole("button", { name: /Switch organization/ }).click();
  await page.getByRole("menuitem", { name: /Birch Conferences/ }).click();
  await expect(page.getByRole("button", { name: /Birch Conferences.*Switch organization/ })).toBeVisible();
  await page.goto("/events");
  await expect(page.getByRole("link", { name: "Birch Congress" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Amber Wedding" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "New event" })).toHaveCount(0);
});
