import { beforeEach, describe, expect, test } from "vitest";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { unsubscribePlaceholder } from "@/lib/platform/mail/types";
import { countAudience } from "@/lib/testing/announcement-factories";
import { makeEvent, makeHousehold, makeMember, type TestEvent } from "@/lib/testing/factories";
import { answerFor, makeTag, tagGuests } from "@/lib/testing/guests-factories";
import { makeStaff } from "@/lib/testing/notification-factories";
import { setForm } from "@/lib/testing/rsvp-factories";
import { getAnnouncement, listAnnouncements } from "./data/announcements";
import { exportReport, listReport } from "./data/report";
import { finishMailing, queueNextMails, settleAnnouncement, sweepAnnouncements, undoUntil } from "./jobs";
import { createAnnouncement, deleteDraft, saveAnnouncement } from "./mutations/drafts";
import { retryFailed } from "./mutations/retry";
import { scheduleAnnouncement, sendAnnouncement } from "./mutations/send";
import { sendTestAnnouncement } from "./mutations/send-test";
import { cancelAnnouncement, takeBack } from "./mutations/take-back";
import { saveTemplate } from "./mutations/templates";
import { reportQuerySchema } from "./schema";
import type { AnnouncementTexts, Audience } from "./types";

const everybody: Audience = [{ source: "guests", by: "all", values: {} }];
const hello: AnnouncementTexts = {
  en: { subject: "News of {event}", body: "Dear {first name},\n\n[answer]({rsvp link})" },
};

async function draft(
  event: TestEvent,
  audience: Audience = everybody,
  texts: AnnouncementTexts = hello,
  byText = false,
) {
  const made = await createAnnouncement(event.scope, { template: "" });
  if (!made.ok) throw new Error("not made");
  const { announcementId } = made;
  const saved = await saveAnnouncement(event.scope, { announcementId, version: 1, texts, audience, byText });
  if (!saved.ok) throw new Error(saved.message);
  return { announcementId, version: saved.version };
}

async function send(event: TestEvent, given: { announcementId: string; version: number }, key = newId()) {
  const row = await getAnnouncement(event.scope, given.announcementId);
  const { people } = await countAudience(event.scope, { audience: row?.audience ?? [], byText: row?.byText ?? false });
  const result = await sendAnnouncement(event.scope, { ...given, key, people });
  return { result, job: { eventId: event.eventId, announcementId: given.announcementId, sendKey: key } };
}

async function makeMails(job: { eventId: string; announcementId: string; sendKey: string }): Promise<boolean> {
  if (!(await settleAnnouncement(job))) return false;
  while ((await queueNextMails(job)) === "more");
  return true;
}

const mailsOf = (event: TestEvent) =>
  db.mailMessage.findMany({ where: { eventId: event.eventId }, orderBy: { toAddress: "asc" } });
const stand = async (event: TestEvent, id: string) => (await getAnnouncement(event.scope, id))?.counts;
const everyRow = reportQuerySchema.parse({});

let event: TestEvent;
beforeEach(async () => {
  event = await makeEvent({ name: "Gala" });
});

describe("whom an announcement reaches", () => {
  test("who shares household and address shares a mail; who has none is counted as left out", async () => {
    const home = await makeHousehold(event, ["Marie Curie", "Pierre Curie", "Irène Curie"], {
      email: "Curie@example.test",
    });
    await db.guest.update({ where: { id: home.guestIds[2] }, data: { email: "irene@example.test" } });
    await makeHousehold(event, ["Otto Hahn", "Edith Hahn"], { email: null });
    await makeHousehold(event, ["Lise Meitner"], { email: "none" });
    await db.suppression.create({
      data: {
        id: newId(),
        organizationId: event.organizationId,
        address: "irene@example.test",
        reason: "unsubscribed",
      },
    });
    expect(await countAudience(event.scope, { audience: everybody, byText: false })).toEqual({
      mails: 1,
      texts: 0,
      people: 2,
      peopleByText: 0,
      textable: 0,
      leftOut: { suppressed: 1, no_address: 3 },
    });
  });

  test("by tag, household and answer for a session; never another event's", async () => {
    const [a, b] = [await makeHousehold(event, ["Ada A", "Ben A"]), await makeHousehold(event, ["Cleo B"])];
    const tagId = await makeTag(event);
    await tagGuests(event, tagId, [a.guestIds[0] ?? ""]);
    await answerFor(event, b.guestIds, "accepted");
    const people = async (by: string, values: Record<string, string[]>, at = event) =>
      (await countAudience(at.scope, { audience: [{ source: "guests", by, values }], byText: false })).people;
    const answers = (...statuses: string[]) => ({ session: [event.sessionId], statuses });
    expect(await people("tags", { tags: [tagId] })).toBe(1);
    expect(await people("households", { households: [a.householdId] })).toBe(2);
    expect(await people("answers", answers("accepted"))).toBe(1);
    expect(await people("answers", answers("pending"))).toBe(2);
    expect(await people("answers", answers("declined"))).toBe(0);
    const other = await makeEvent();
    await makeHousehold(other);
    expect(await people("tags", { tags: [tagId] }, other)).toBe(0);
    expect(await people("households", { households: [a.householdId, "no id"] }, other)).toBe(0);
    expect(await people("answers", answers("accepted"), other)).toBe(0);
    expect(await people("unheard-of", {})).toBe(0);
  });

  test("the team of the event, by role too, and nobody of another organization", async () => {
    const { user: planner } = await makeMember(event.organizationId, "planner");
    const { user: door } = await makeMember(event.organizationId, "assistant");
    await makeStaff(event, door, "door");
    const count = (by: string, roles: string[] = []) =>
      countAudience(event.scope, { audience: [{ source: "staff", by, values: { roles } }], byText: false });
    expect((await count("all")).mails).toBe(1);
    expect((await count("roles", ["door"])).mails).toBe(1);
    expect((await count("roles", ["coordinator"])).mails).toBe(0);
    expect((await count("roles", ["planner", "owner"])).mails).toBe(2);
    const sent = await send(
      event,
      await draft(event, [{ source: "staff", by: "roles", values: { roles: ["planner"] } }]),
    );
    await makeMails(sent.job);
    const [mail, ...others] = await mailsOf(event);
    expect([mail?.toAddress, others]).toEqual([planner.email, []]);
    expect(mail?.text).toContain("because you work on its team");
  });

  test("dates are written to a colleague as they chose, to a guest as the event's country does", async () => {
    const startsAt = new Date("2031-06-14T16:30:00Z");
    const endsAt = new Date("2031-06-14T22:00:00Z");
    await db.event.update({ where: { id: event.eventId }, data: { startsAt, endsAt, timeZone: "UTC" } });
    const { user } = await makeMember(event.organizationId, "planner");
    await db.user.update({ where: { id: user.userId }, data: { locale: "en-US" } });
    await makeHousehold(event, ["Marie Curie"], { email: "marie@example.test" });
    const given = await draft(event, [
      { source: "staff", by: "roles", values: { roles: ["planner"] } },
      { source: "guests", by: "all", values: {} },
    ]);
    const texts = { en: { subject: "When", body: "It is on {date}." } };
    await db.announcement.update({ where: { id: given.announcementId }, data: { texts } });
    await makeMails((await send(event, given)).job);
    const textTo = async (address: string) =>
      (await mailsOf(event)).find(({ toAddress }) => toAddress === address)?.text;
    expect(await textTo(user.email)).toContain("June 14, 2031");
    expect(await textTo("marie@example.test")).toContain("14 June 2031");
  });
});

describe("sending", () => {
  test("one mail each, however often anything runs, in each household's language", async () => {
    await makeHousehold(event, ["Marie Curie", "Pierre Curie"], { email: "a@example.test" });
    await makeHousehold(event, ["Lise Meitner"], { email: "b@example.test", locale: "de", envelope: "Frau Meitner" });
    const texts = { ...hello, de: { subject: "Neues von {event}", body: "Hallo {first name}, hier für {household}." } };
    const { job, result } = await send(event, await draft(event, everybody, texts));
    expect(result).toMatchObject({ ok: true, people: 3 });
    expect(
      await sendAnnouncement(event.scope, {
        announcementId: job.announcementId,
        version: 2,
        key: job.sendKey,
        people: 3,
      }),
    ).toMatchObject({ ok: true });
    await Promise.all([makeMails(job), makeMails(job)]);
    await makeMails(job);
    const mails = await mailsOf(event);
    expect(mails.map((mail) => [mail.toAddress, mail.subject])).toEqual([
      ["a@example.test", "News of Gala"],
      ["b@example.test", "Neues von Gala"],
    ]);
    expect(mails[0]?.text).toContain("Dear Marie and Pierre,");
    expect(mails[0]?.text).toMatch(/answer <http[^>]*\/r\//);
    expect(mails[1]?.text).toContain("Hallo Lise, hier für Frau Meitner.");
    for (const mail of mails) {
      expect([mail.stream, mail.mailingId]).toEqual(["announcement", job.announcementId]);
      expect(mail.html).toContain(unsubscribePlaceholder);
      expect(mail.text).toContain(unsubscribePlaceholder);
    }
    expect(await stand(event, job.announcementId)).toMatchObject({ queued: 2, waiting: 0 });
  });

  test("taken back within its seconds it sends nothing, and does not come alive under its old key", async () => {
    await makeHousehold(event);
    const first = await draft(event);
    const { job } = await send(event, first);
    expect(Date.parse((await undoUntil(job)) ?? "")).toBeGreaterThan(now().getTime());
    expect((await takeBack(event.scope, first)).ok).toBe(true);
    expect(await makeMails(job)).toBe(false);
    const again = await send(event, { ...first, version: 3 });
    expect(await makeMails(job)).toBe(false);
    expect(await mailsOf(event)).toEqual([]);
    expect(await makeMails(again.job)).toBe(true);
    expect(await takeBack(event.scope, first)).toMatchObject({ ok: false, reason: "too_late" });
    expect(await mailsOf(event)).toHaveLength(1);
  });

  test("is refused for a sample, an empty text or audience, a field without a value, and a draft that changed", async () => {
    const reason = async (given: Parameters<typeof send>[1], at = event) => {
      const { result } = await send(at, given);
      return result.ok ? "sent" : result.reason;
    };
    expect(await reason(await draft(event))).toBe("nobody");
    await makeHousehold(event);
    expect(await reason(await draft(event, everybody, { en: { subject: "", body: "x" } }))).toBe("empty");
    const until = { en: { subject: "s", body: "Until {deadline}" } };
    expect(await reason(await draft(event, everybody, until))).toBe("empty");
    await setForm(event, { deadline: new Date("2027-01-31T22:59:00Z") });
    expect(await reason(await draft(event, everybody, until))).toBe("sent");
    expect(await reason({ ...(await draft(event)), version: 1 })).toBe("stale");
    const confirmed = { ...(await draft(event)), key: newId(), people: 1 };
    expect(await sendAnnouncement(event.scope, confirmed)).toMatchObject({ ok: false, reason: "changed" });
    const sample = await makeEvent({ isSample: true });
    await makeHousehold(sample);
    expect(await reason(await draft(sample), sample)).toBe("sample");
    await expect(send(sample, await draft(event))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("cancelled in the middle it stops what has not left, and says how many had", async () => {
    for (const name of ["A", "B", "C"])
      await makeHousehold(event, [`${name} Guest`], { email: `${name}@example.test` });
    const { job } = await send(event, await draft(event));
    await makeMails(job);
    const [first] = await mailsOf(event);
    await db.mailMessage.update({ where: { id: first?.id ?? "" }, data: { status: "sent", sentAt: now() } });
    expect(await cancelAnnouncement(event.scope, job)).toMatchObject({ ok: true, left: 1, stopped: 2 });
    expect(await stand(event, job.announcementId)).toMatchObject({ sent: 1, left_out: 2, queued: 0 });
    expect(await queueNextMails(job)).toBe("done");
    const other = await makeEvent();
    await expect(cancelAnnouncement(other.scope, job)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is over when its last mail has left; failed ones are tried again with a new mail", async () => {
    for (const name of ["A", "B"]) await makeHousehold(event, [`${name} Guest`], { email: `${name}@example.test` });
    const { job } = await send(event, await draft(event));
    await makeMails(job);
    const mailingId = job.announcementId;
    expect(await finishMailing({ mailingId })).toEqual({ finished: 0 });
    const [a, b] = await mailsOf(event);
    await db.mailMessage.update({ where: { id: a?.id ?? "" }, data: { status: "sent", sentAt: now() } });
    await db.mailMessage.update({ where: { id: b?.id ?? "" }, data: { status: "failed", lastError: "No such box" } });
    expect(await finishMailing({ mailingId })).toEqual({ finished: 1 });
    expect(await stand(event, mailingId)).toMatchObject({ sent: 1, failed: 1 });
    const failed = await listReport(event.scope, mailingId, reportQuerySchema.parse({ state: "failed" }));
    expect(failed.rows).toMatchObject([{ name: "B Guest", problem: "No such box" }]);
    expect(await retryFailed(event.scope, job)).toMatchObject({ ok: true, mails: 1 });
    const row = await db.announcement.findUniqueOrThrow({ where: { id: mailingId } });
    await makeMails({ ...job, sendKey: row.sendKey ?? "" });
    expect((await mailsOf(event)).map((mail) => mail.toAddress)).toEqual([
      "a@example.test",
      "b@example.test",
      "b@example.test",
    ]);
    expect(await stand(event, mailingId)).toMatchObject({ sent: 1, failed: 0, queued: 1 });
  });

  test("a household that was removed meanwhile gets none", async () => {
    const home = await makeHousehold(event);
    await makeHousehold(event, ["Stays Guest"]);
    const { job } = await send(event, await draft(event));
    await settleAnnouncement(job);
    await db.household.update({ where: { id: home.householdId }, data: { deletedAt: now() } });
    await makeMails(job);
    expect(await mailsOf(event)).toHaveLength(1);
    expect(await stand(event, job.announcementId)).toMatchObject({ left_out: 1, queued: 1 });
  });
});

test("a scheduled one begins at its wall-clock hour in the event's zone, once, to whom it means then", async () => {
  await makeHousehold(event, ["Early Guest"]);
  const given = { ...(await draft(event)), key: newId() };
  const restore = setClock(() => new Date("2027-03-27T12:00:00Z"));
  try {
    expect(await scheduleAnnouncement(event.scope, { ...given, at: "2027-03-27T10:00" })).toMatchObject({
      reason: "past",
    });
    // Clocks go forward that night: nine in Paris is seven in UTC.
    expect(await scheduleAnnouncement(event.scope, { ...given, at: "2027-03-28T09:00" })).toMatchObject({
      ok: true,
      sendAt: "2027-03-28T07:00:00.000Z",
    });
    expect((await sweepAnnouncements()).begun).toBe(0);
    await makeHousehold(event, ["Late Guest"]);
    setClock(() => new Date("2027-03-28T07:00:00Z"));
    const begun = await Promise.all([sweepAnnouncements(), sweepAnnouncements()]);
    expect(begun.reduce((sum, each) => sum + each.begun, 0)).toBe(1);
    const job = { eventId: event.eventId, announcementId: given.announcementId, sendKey: given.key };
    expect(await undoUntil(job)).toBeNull();
    await makeMails(job);
    expect(await mailsOf(event)).toHaveLength(2);
  } finally {
    restore();
  }
});

test("what was scheduled before its event was cancelled or archived stays behind as a draft; what came after goes", async () => {
  await makeHousehold(event, ["Early Guest"]);
  const schedule = async () => {
    const given = { ...(await draft(event)), key: newId() };
    expect((await scheduleAnnouncement(event.scope, { ...given, at: "2999-01-01T09:00" })).ok).toBe(true);
    return given.announcementId;
  };
  const sweepThen = async () => {
    const restore = setClock(() => new Date("2999-01-01T12:00:00Z"));
    return sweepAnnouncements().finally(restore);
  };
  const where = { id: event.eventId };
  const before = await schedule();
  await db.event.update({ where, data: { cancelledAt: now() } });
  const after = await schedule();
  expect((await sweepThen()).begun).toBe(1);
  expect((await getAnnouncement(event.scope, before))?.status).toBe("draft");
  expect((await getAnnouncement(event.scope, after))?.status).toBe("sending");
  const said = await db.auditEntry.findMany({ where: { eventId: event.eventId, action: "announcements.held" } });
  expect(said).toMatchObject([{ subjectId: before, after: { why: "cancelled" } }]);

  const last = await schedule();
  await db.event.update({ where, data: { archivedAt: now() } });
  expect((await sweepThen()).begun).toBe(0);
  expect((await getAnnouncement(event.scope, last))?.status).toBe("draft");
});

test("one that cannot begin keeps no other waiting", async () => {
  await makeHousehold(event, ["Early Guest"]);
  const schedule = async (at: string) => {
    const given = { ...(await draft(event)), key: newId() };
    await scheduleAnnouncement(event.scope, { ...given, at });
    return given.announcementId;
  };
  const [broken, well] = [await schedule("2999-01-01T08:00"), await schedule("2999-01-01T09:00")];
  await db.$executeRawUnsafe(`CREATE FUNCTION refuse_in_test() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$`);
  await db.$executeRawUnsafe(`CREATE TRIGGER refuse_in_test BEFORE UPDATE ON announcements FOR EACH ROW
    WHEN (OLD.id = '${broken}') EXECUTE FUNCTION refuse_in_test()`);
  const restore = setClock(() => new Date("2999-01-01T12:00:00Z"));
  try {
    expect((await sweepAnnouncements()).begun).toBe(1);
  } finally {
    restore();
    await db.$executeRawUnsafe("DROP FUNCTION refuse_in_test CASCADE");
  }
  expect((await getAnnouncement(event.scope, broken))?.status).toBe("scheduled");
  expect((await getAnnouncement(event.scope, well))?.status).toBe("sending");
});

test("the report is searched, filtered, paged by key and exported as it is shown", async () => {
  for (let index = 0; index < 60; index++) {
    await makeHousehold(event, [`Guest Number${String(index).padStart(2, "0")}`]);
  }
  await makeHousehold(event, ["Zoë Nobody"], { email: null });
  const { job } = await send(event, await draft(event));
  await makeMails(job);
  const id = job.announcementId;
  const first = await listReport(event.scope, id, everyRow);
  expect([first.rows.length, first.total]).toEqual([50, 61]);
  const second = await listReport(event.scope, id, { ...everyRow, after: first.nextCursor ?? "" });
  expect([second.rows.length, second.nextCursor]).toEqual([11, null]);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(61);
  const left = await listReport(event.scope, id, reportQuerySchema.parse({ state: "left_out" }));
  expect(left.rows).toMatchObject([{ name: "Zoë Nobody", omission: "no_address" }]);
  const found = await listReport(event.scope, id, reportQuerySchema.parse({ q: "number07" }));
  expect(found.rows.map((row) => row.name)).toEqual(["Guest Number07"]);
  const exported = [];
  for await (const batch of exportReport(event.scope, id, everyRow)) exported.push(...batch);
  expect(exported.map((row) => row.id)).toEqual([...first.rows, ...second.rows].map((row) => row.id));
  const other = await makeEvent();
  expect((await listReport(other.scope, id, everyRow)).rows).toEqual([]);
  expect(await getAnnouncement(other.scope, id)).toBeNull();
  expect((await listAnnouncements(other.scope, { status: null })).items).toEqual([]);
});

test("a test goes to the writer alone, opens no household and unsubscribes nobody", async () => {
  const home = await makeHousehold(event);
  const { announcementId } = await draft(event);
  const recipientKey = `guest:${home.householdId}:${(await db.household.findUniqueOrThrow({ where: { id: home.householdId } })).email}`;
  const given = { announcementId, texts: hello, locale: "en" as const, recipientKey };
  expect((await sendTestAnnouncement(event.scope, given)).ok).toBe(true);
  const mails = await mailsOf(event);
  expect(mails.map((mail) => mail.toAddress)).toEqual([event.owner.email]);
  expect(mails[0]?.subject).toBe("[Test] News of Gala");
  expect(mails[0]?.text).toContain("Dear Marie and Pierre,");
  expect(mails[0]?.text).not.toMatch(/\/r\/|unsubscribe\.invalid/);
});

test("drafts are kept by version; templates belong to their organization", async () => {
  const { announcementId, version } = await draft(event);
  const again = { announcementId, texts: hello, audience: everybody, byText: false };
  expect(await saveAnnouncement(event.scope, { ...again, version: version - 1 })).toMatchObject({ reason: "stale" });
  expect((await saveTemplate(event.scope, { announcementId, name: "News" })).ok).toBe(true);
  expect(await saveTemplate(event.scope, { announcementId, name: "News" })).toMatchObject({ reason: "taken" });
  const template = await db.announcementTemplate.findFirstOrThrow({ where: { organizationId: event.organizationId } });
  const subjectFrom = async (at: TestEvent) => {
    const made = await createAnnouncement(at.scope, { template: template.id });
    return made.ok ? (await getAnnouncement(at.scope, made.announcementId))?.texts.en?.subject : null;
  };
  expect(await subjectFrom(event)).toBe("News of {event}");
  expect(await subjectFrom(await makeEvent())).toBe("");
  expect((await deleteDraft(event.scope, { announcementId })).ok).toBe(true);
  expect(await getAnnouncement(event.scope, announcementId)).toBeNull();
});
