import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeOrganization, makeUser } from "@/lib/testing/factories";
import { makeJobRun } from "@/lib/testing/job-factories";
import { expectAccessible } from "./journey/accessible";
import { ownerOf, signInAs } from "./journey/people";
import { expect, test } from "./journey/test";

/** Somebody who runs the installation and belongs to an organization, signed in. */
async function administrator(context: Parameters<typeof signInAs>[0]) {
  const { organizationId } = await makeOrganization();
  const user = await makeUser({ name: "Ada Operator", isPlatformAdmin: true });
  await db.membership.create({ data: { id: newId(), organizationId, userId: user.userId, role: "planner" } });
  await signInAs(context, user);
  return user;
}

test("who runs the installation finds a failed run, runs it again and sees it complete", async ({ page, context }) => {
  const admin = await administrator(context);
  const message = `The post office of ${newId().slice(-8)} is closed`;
  const { runId } = await makeJobRun({
    data: { mailMessageId: newId(), email: "marie@example.test" },
    steps: { prepare: { parts: 3 } },
    error: { name: "Error", message },
  });
  await page.goto("/dashboard");
  await page.getByRole("button", { name: "Account: Ada Operator" }).click();
  await page.getByRole("menuitem", { name: "Background work" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Background work" })).toBeVisible();
  await page.getByRole("link", { name: /^Send a mail: failed, \d+$/ }).click();
  await expect(page).toHaveURL(/function=marquee-mail-send&status=failed/);
  await page.getByRole("row").filter({ hasText: message }).getByRole("link").click();

  await expect(page).toHaveURL(`/admin/jobs/runs/${runId}`);
  await expect(page.getByText(message).first()).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("marie@example.test");
  await page.getByRole("listitem").filter({ hasText: "prepare" }).getByText("prepare").click();
  await expect(page.getByText('"parts": 3')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Retry", exact: true }).click();

  // The page of the new run follows it to its end by itself: there is no such mail, so nothing is left to send.
  await expect(page).not.toHaveURL(new RegExp(runId));
  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.getByRole("link", { name: "an earlier run" }).click();
  await expect(page).toHaveURL(`/admin/jobs/runs/${runId}`);
  const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "jobs.run_retried", subjectId: runId } });
  expect(entry.actorId).toBe(admin.userId);
});

test("a run under way is cancelled after a dialog that says what that means", async ({ page, context }) => {
  const admin = await administrator(context);
  const { runId } = await makeJobRun({ status: "running", steps: { first: { n: 1 } } });
  await page.goto(`/admin/jobs/runs/${runId}`);
  await expect(page.getByText("sleeps, wakes")).toBeVisible();
  await page.getByRole("button", { name: "Cancel the run" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("its one finished step did stays done");
  await dialog.getByRole("button", { name: "Let it run" }).click();
  expect((await db.jobRun.findUniqueOrThrow({ where: { id: runId } })).status).toBe("running");
  await page.getByRole("button", { name: "Cancel the run" }).click();
  await dialog.getByRole("button", { name: "Cancel the run" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Retry", exact: true })).toBeVisible();
  const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "jobs.run_cancelled", subjectId: runId } });
  expect(entry.actorId).toBe(admin.userId);
});

test("runs are filtered in the address and paged fifty at a time", async ({ page, context }) => {
  await administrator(context);
  const functionId = `marquee-gone-${newId().slice(-8)}`;
  for (let index = 0; index < 52; index++)
    await makeJobRun({ functionId, status: index === 0 ? "cancelled" : "failed" });
  await page.goto(`/admin/jobs/runs?function=${functionId}`);
  const rows = page.getByRole("table", { name: "Runs" }).locator("tbody tr");
  await expect(rows).toHaveCount(50);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole("link", { name: "Newest" }).click();
  await expect(rows).toHaveCount(50);
  await page.getByRole("button", { name: "Status" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Cancelled" }).click();
  await expect(page).toHaveURL(/status=cancelled/);
  await page.keyboard.press("Escape");
  await expect(rows).toHaveCount(1);
  await page.goto(`/admin/jobs/runs?function=${functionId}&status=completed`);
  await expect(page.getByRole("heading", { name: "No run fits" })).toBeVisible();
});

test("for an owner of an organization there is no such place", async ({ page, context }) => {
  await ownerOf(context);
  const response = await page.goto("/admin/jobs");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Background work" })).toHaveCount(0);
});
