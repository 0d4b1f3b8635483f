import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { makeDraft } from "@/lib/testing/mail-factories";
import { mailingProgress } from "@/lib/testing/mailing-progress";
import { newId, type OrganizationId } from "../ids";
import { cancelMailing } from "./cancel";
import { queueMails } from "./queue";
import { type MailDraft, unsubscribePlaceholder } from "./types";

const announcement = (more: Partial<MailDraft>): MailDraft =>
  makeDraft({
    stream: "announcement",
    html: `<a href="${unsubscribePlaceholder}">No more</a>`,
    text: unsubscribePlaceholder,
    ...more,
  });

test("thousands of mails of a mailing are stored at once and announced by one event; again changes nothing", async () => {
  const { eventId, organizationId } = await makeEvent();
  const mailingId = newId();
  const drafts = Array.from({ length: 2500 }, () => announcement({ eventId, organizationId, mailingId }));
  const ids = await db.$transaction((tx) => queueMails(tx, drafts), { timeout: 20_000 });
  expect(new Set(ids.values()).size).toBe(2500);
  expect(await db.$transaction((tx) => queueMails(tx, drafts), { timeout: 20_000 })).toEqual(ids);
  expect(await db.outboxEvent.findMany({ where: { eventId }, select: { name: true, data: true } })).toEqual([
    { name: "mail/mailing.queued", data: { mailingId } },
  ]);
  const progress = await mailingProgress(mailingId);
  expect(progress).toMatchObject({ total: 2500, waiting: 2500, sent: 0, cancelled: 0 });
});

test("a mailing is followed when the organization allowed it as it was queued; a personal mail never", async () => {
  const { organizationId } = await makeEvent();
  const [quiet, followed, personal] = [
    announcement({ organizationId }),
    announcement({ organizationId }),
    makeDraft({ organizationId }),
  ];
  await db.$transaction((tx) => queueMails(tx, [quiet]));
  await db.organization.update({ where: { id: organizationId }, data: { mailTracking: true } });
  await db.$transaction((tx) => queueMails(tx, [followed, personal]));
  const tracked = async ({ dedupeKey }: MailDraft) =>
    (await db.mailMessage.findUniqueOrThrow({ where: { dedupeKey } })).tracked;
  expect([await tracked(quiet), await tracked(followed), await tracked(personal)]).toEqual([false, true, false]);
});

test("an announcement that cannot be left is refused", async () => {
  const { organizationId } = await makeEvent();
  for (const draft of [
    announcement({}),
    announcement({ organizationId, html: "<p>Hello</p>" }),
    announcement({ organizationId, text: "Hello" }),
  ]) {
    await expect(db.$transaction((tx) => queueMails(tx, [draft]))).rejects.toThrow("announcement");
  }
});

test("a mailing is called back by its own organization alone", async () => {
  const { organizationId } = await makeEvent();
  const mailingId = newId();
  await db.$transaction((tx) => queueMails(tx, [announcement({ organizationId, mailingId })]));
  const foreign = { organizationId: newId() as OrganizationId };
  expect(await db.$transaction((tx) => cancelMailing(tx, foreign, mailingId))).toBe(0);
  expect(await db.$transaction((tx) => cancelMailing(tx, { organizationId }, mailingId))).toBe(1);
  expect(await mailingProgress(mailingId)).toMatchObject({ total: 1, waiting: 0, cancelled: 1 });
});
