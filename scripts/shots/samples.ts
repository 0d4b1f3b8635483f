import { expect, type Page } from "@playwright/test";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeLink } from "@/lib/platform/links";
import signIns from "@/prisma/seed/sign-ins.json" with { type: "json" };
import { root } from "../setup/paths";
import type { Samples } from "./places";

/** Something of the demo behind every kind of address; what only a visit makes (links by mail, an import) is made. */
export async function collectSamples(owner: Page): Promise<Samples> {
  const wedding = await db.event.findFirstOrThrow({ where: { kind: "wedding" }, select: { id: true, slug: true } });
  const past = { endsAt: { lt: now() }, visibility: { not: "private" as const } };
  const over = await db.event.findFirstOrThrow({ where: past, select: { id: true, slug: true } });
  const answered = await household(wedding.id, true);
  const waiting = await household(wedding.id, false);
  const guest = await db.guest.findFirstOrThrow({ where: { eventId: wedding.id, householdId: answered } });
  const importRunId = await beginImport(owner, wedding.id);
  const mails = await askForMails(owner);
  const link = (id: string): Record<string, string> => ({ token: makeLink("rsvp", id, 1) });
  return {
    everywhere: [
      {
        label: "",
        values: {
          eventId: wedding.id,
          slug: wedding.slug,
          guestId: guest.id,
          householdId: answered,
          runId: await someRun(),
          importRunId,
          ...mails,
        },
      },
    ],
    "/verify/[token]": [{ label: "", values: { token: mails.verify } }],
    "/reset/[token]": [{ label: "", values: { token: mails.reset } }],
    "/invite/[token]": [{ label: "", values: { token: mails.invite } }],
    "/address/[token]": [{ label: "", values: { token: mails.address } }],
    "/address/back/[token]": [{ label: "dead link", values: { token: "gone" } }],
    "/e/[slug]/[[...lang]]": [
      { label: "", values: {} },
      { label: "over", values: { slug: over.slug } },
    ],
    "/r/[token]": [
      { label: "", values: link(waiting) },
      { label: "answered", values: link(answered) },
      { label: "in French", values: link(waiting), query: "?lang=fr" },
      { label: "over", values: link(await household(over.id, true)) },
      { label: "dead link", values: { token: "gone" } },
    ],
  };
}

async function household(eventId: string, isAnswered: boolean): Promise<string> {
  const lastAnsweredAt = isAnswered ? { not: null } : null;
  const where = { eventId, lastAnsweredAt, deletedAt: null, linkVersion: 1 };
  const { id } = await db.household.findFirstOrThrow({ where, orderBy: { id: "asc" }, select: { id: true } });
  return id;
}

/** A run of background work; the page shows that there is none where nothing has run yet. */
async function someRun(): Promise<string> {
  return (await db.jobRun.findFirst({ orderBy: { createdAt: "desc" }, select: { id: true } }))?.id ?? newId();
}

/** A list that waits in the wizard. */
async function beginImport(page: Page, eventId: string): Promise<string> {
  await page.goto(`/events/${eventId}/guests/import`);
  await page.getByLabel(/Drop a guest list here/).setInputFiles(`${root}/public/samples/guest-list.csv`);
  await page.waitForURL(/guests\/import\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1) ?? "";
}

/** The secrets of links that come by mail, and one mail. */
async function askForMails(page: Page) {
  await page.goto("/settings/members");
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.getByRole("dialog").getByLabel("E-mail address").fill("nora@newcomer.example");
  await page.getByRole("button", { name: "Send invitation" }).click();
  const invite = await secretTo("nora@newcomer.example", "invite");
  await page.goto("/forgot");
  await page.getByLabel("E-mail address").fill("tom@lumiere.example");
  await page.getByRole("button", { name: "Send the link" }).click();
  const reset = await secretTo("tom@lumiere.example", "reset");
  await page.goto("/register");
  await page.getByLabel("Your name").fill("Nils Newcomer");
  await page.getByLabel("E-mail address").fill("nils@newcomer.example");
  await page.getByLabel("Password", { exact: true }).fill("several plain words");
  await page.getByRole("button", { name: "Create account" }).click();
  const verify = await secretTo("nils@newcomer.example", "verify");
  const { id: mailId } = await db.mailMessage.findFirstOrThrow({ where: { toAddress: "nora@newcomer.example" } });
  await page.goto("/profile");
  await page.getByLabel("New e-mail address").fill("moved@newcomer.example");
  await page.getByLabel("Your password", { exact: true }).fill(signIns[0]?.password ?? "");
  await page.getByRole("button", { name: "Send the link" }).click();
  const address = await secretTo("moved@newcomer.example", "address");
  return { invite, reset, verify, address, mailId };
}

async function secretTo(toAddress: string, kind: string): Promise<string> {
  const find = async () => {
    const mail = await db.mailMessage.findFirst({ where: { toAddress }, orderBy: { createdAt: "desc" } });
    return new RegExp(`/${kind}/([\\w-]+)`).exec(mail?.text ?? "")?.[1] ?? "";
  };
  await expect.poll(find, { message: `a mail with a link to ${kind}`, timeout: 15_000 }).not.toBe("");
  return find();
}
