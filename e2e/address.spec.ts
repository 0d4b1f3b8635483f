import { db } from "@/lib/platform/db";
import { expectAccessible } from "./journey/accessible";
import { countMails, linkInMail, openMail } from "./journey/mailbox";
import { freshAddress, givePassword, ownerOf, password, signInAs, somebody } from "./journey/people";
import { fillSignIn } from "./journey/sign-in";
import { expect, test } from "./journey/test";

test("an address is changed by a link to the new one, and taken back by a link to the old one @phone", async ({
  page,
  visit,
}) => {
  const { owner } = await ownerOf(page.context());
  await givePassword(owner);
  const elsewhere = await visit();
  await signInAs(elsewhere.context(), owner);
  const newEmail = freshAddress("moved");

  await page.goto("/profile");
  const form = page.getByRole("form", { name: "Change your e-mail address" });
  await form.getByLabel("New e-mail address").fill(newEmail);
  await form.getByLabel("Your password", { exact: true }).fill("not it at all");
  await form.getByRole("button", { name: "Send the link" }).click();
  await expect(form.getByText("This is not your present password.")).toBeVisible();
  await expect(form.getByLabel("New e-mail address")).toHaveValue(newEmail);
  await form.getByLabel("Your password", { exact: true }).fill(password);
  await form.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText(`We have sent a link to ${newEmail}`)).toBeVisible();
  await expectAccessible(page);

  // A newer link kills the older one.
  const mailbox = await visit();
  await openMail(mailbox, newEmail);
  const older = await linkInMail(mailbox, "/address/");
  await page.getByRole("button", { name: "Send a new link" }).click();
  await expect(page.getByText(`A new link is on its way to ${newEmail}`)).toBeVisible();
  const answer = await page.goto(older);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go to your profile" }).click();
  await expect(page.getByText(`We have sent a link to ${newEmail}`)).toBeVisible();

  await openMail(mailbox, newEmail, { after: 1 });
  const link = await linkInMail(mailbox, "/address/");
  // A scanner that follows links changes nothing.
  expect((await page.request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use this address" }).click();
  await expect(page.getByText(`Your address is changed: you sign in with ${newEmail} now.`)).toBeVisible();
  await expectAccessible(page);
  await elsewhere.goto("/events");
  await elsewhere.waitForURL(/\/sign-in/);
  await fillSignIn(elsewhere, owner.email, password);
  await expect(elsewhere.getByText("do not belong together")).toBeVisible();

  // It was somebody else, who knew the password.
  await openMail(mailbox, owner.email, { subject: /address was changed/ });
  await expectAccessible(mailbox);
  await elsewhere.goto(await linkInMail(mailbox, "/address/back/"));
  await expectAccessible(elsewhere);
  await elsewhere.getByRole("button", { name: "Take it back and choose a password" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await expect(elsewhere.getByText("Your account has this address again.")).toBeVisible();
  await elsewhere.getByRole("textbox", { name: "New password" }).fill("quite a few new words");
  await elsewhere.getByRole("button", { name: "Save new password" }).click();
  await expect(elsewhere.getByText("Your new password is saved")).toBeVisible();
  await fillSignIn(elsewhere, owner.email, "quite a few new words");
  await elsewhere.waitForURL("**/dashboard");
  await page.goto("/events");
  await page.waitForURL(/\/sign-in/);
});

test("an address that is taken says the same, and a change can be cancelled, without a script", async ({ visit }) => {
  const other = await somebody("Teo Lind");
  const page = await visit({ javaScriptEnabled: false });
  const { owner } = await ownerOf(page.context());
  await givePassword(owner);
  const said: string[] = [];
  for (const newEmail of [other.email, freshAddress("free")]) {
    await page.goto("/profile");
    await page.getByLabel("New e-mail address").fill(newEmail);
    await page.getByLabel("Your password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Send the link" }).click();
    const waiting = page.getByRole("status").filter({ hasText: "We have sent a link to" });
    await expect(waiting).toContainText(newEmail);
    said.push(
      ((await waiting.textContent()) ?? "").replace(newEmail, "…").replace(/until .*?\. Nothing/, "until …. Nothing"),
    );
    await page.getByRole("button", { name: "Cancel the change" }).click();
    await expect(page.getByLabel("New e-mail address")).toBeVisible();
    expect(await countMails(newEmail)).toBe(1);
  }
  expect(said[0]).toBe(said[1]);
  expect(await db.addressChange.count({ where: { userId: owner.userId } })).toBe(0);
});

test("the link on another device asks for the password, and signs in there @phone", async ({ page, visit }) => {
  const desk = await visit();
  const { owner } = await ownerOf(desk.context());
  await givePassword(owner);
  const newEmail = freshAddress("phone");
  await desk.goto("/profile");
  await desk.getByLabel("New e-mail address").fill(newEmail);
  await desk.getByLabel("Your password", { exact: true }).fill(password);
  await desk.getByRole("button", { name: "Send the link" }).click();
  await expect(desk.getByText(`We have sent a link to ${newEmail}`)).toBeVisible();
  const mailbox = await visit();
  await openMail(mailbox, newEmail);
  await page.goto(await linkInMail(mailbox, "/address/"));
  await expect(page.getByText(`${owner.name} wants to use`)).toBeVisible();
  await expect(page.getByText(owner.email)).toHaveCount(0);
  await page.getByLabel("Password", { exact: true }).fill("not it at all");
  await page.getByRole("button", { name: "Use this address and sign in" }).click();
  await expect(page.getByText("This is not the password of the account")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Use this address and sign in" }).click();
  await expect(page.getByText(`you sign in with ${newEmail} now`)).toBeVisible();
  await desk.goto("/profile");
  await desk.waitForURL(/\/sign-in/);
});
