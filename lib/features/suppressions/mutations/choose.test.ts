import { expect, test } from "vitest";
import { requireRecipient } from "@/lib/platform/access/recipient-gate";
import { db } from "@/lib/platform/db";
import { makeLink } from "@/lib/platform/links";
import { outgoingMail } from "@/lib/platform/mail/outgoing";
import { followLink, recordOpened, wantsNoTracking } from "@/lib/platform/mail/tracking";
import { makeEvent } from "@/lib/testing/factories";
import { makeMail, makeMailing } from "@/lib/testing/mail-factories";
import { mailingProgress } from "@/lib/testing/mailing-progress";
import { resubscribe, unsubscribe } from "./choose";

async function mailing(isFollowed = false) {
  const { organizationId, eventId } = await makeEvent();
  await db.organization.update({ where: { id: organizationId }, data: { mailTracking: isFollowed } });
  const { mailingId, mailIds } = await makeMailing(1, { organizationId, eventId });
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { id: mailIds[0] ?? "" } });
  return { organizationId, eventId, mailingId, mail };
}

test("one click ends an organization's announcements, twice changes nothing, and another brings them back", async () => {
  const { organizationId, mailingId, mail } = await mailing();
  const scope = await requireRecipient(makeLink("unsubscribe", mail.id, 1));
  await unsubscribe(scope);
  await unsubscribe(scope);
  const rows = () => db.suppression.findMany({ where: { organizationId }, select: { address: true, reason: true } });
  expect(await rows()).toEqual([{ address: mail.toAddress.toLowerCase(), reason: "unsubscribed" }]);
  expect((await mailingProgress(mailingId)).unsubscribed).toBe(1);
  expect(await db.auditEntry.count({ where: { organizationId, action: "suppression.unsubscribed" } })).toBe(1);
  await resubscribe(scope);
  expect(await rows()).toEqual([]);
  expect((await mailingProgress(mailingId)).unsubscribed).toBe(0);
});

test("no other token is a way in: another purpose's, a personal mail's, a changed one", async () => {
  const { mail } = await mailing();
  const token = makeLink("unsubscribe", mail.id, 1);
  const wrong = [
    makeLink("mail-open", mail.id, 1),
    makeLink("unsubscribe", await makeMail(), 1),
    `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
    "",
    null,
  ];
  for (const each of wrong) await expect(requireRecipient(each)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a followed mail's links lead where it said, and only there", async () => {
  const { mail } = await mailing(true);
  const { html } = outgoingMail(mail);
  const token = /api\/mail\/click\/([\w.-]+)"/.exec(html)?.[1];
  expect(html).not.toContain("https://example.test/plan");
  expect(html).toMatch(/api\/mail\/open\/[\w.-]+" width="1"/);
  expect(html).toMatch(/href="http:\/\/localhost:3000\/u\/[\w.-]+"/);
  expect(await followLink(token, false)).toBe("https://example.test/plan?a=1&b=2");
  const row = () => db.mailMessage.findUniqueOrThrow({ where: { id: mail.id } });
  expect((await row()).clickedAt).toBeNull();
  expect(await followLink(token, true)).toBe("https://example.test/plan?a=1&b=2");
  expect((await row()).clickedAt).not.toBeNull();
  expect(await followLink(makeLink("mail-click", mail.id, 2), true)).toBeNull();
  expect(await followLink(makeLink("mail-open", mail.id, 1), true)).toBeNull();
  expect(await followLink("https://evil.test", true)).toBeNull();
});

test("opening is kept of a followed mail alone", async () => {
  const followed = (await mailing(true)).mail;
  const quiet = (await mailing(false)).mail;
  expect(outgoingMail(quiet).html).not.toContain("/api/mail/");
  for (const { id } of [followed, quiet]) await recordOpened(makeLink("mail-open", id, 1));
  const openedAt = async (id: string) => (await db.mailMessage.findUniqueOrThrow({ where: { id } })).openedAt;
  expect(await openedAt(followed.id)).not.toBeNull();
  expect(await openedAt(quiet.id)).toBeNull();
  expect(await followLink(makeLink("mail-click", quiet.id, 1), true)).toBeNull();
});

test("a browser that asks not to be followed is not", () => {
  expect(wantsNoTracking(new Headers({ dnt: "1" }))).toBe(true);
  expect(wantsNoTracking(new Headers({ "sec-gpc": "1" }))).toBe(true);
  expect(wantsNoTracking(new Headers())).toBe(false);
});
