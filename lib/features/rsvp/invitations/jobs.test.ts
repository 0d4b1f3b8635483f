import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { readLink } from "@/lib/platform/links";
import { makeEvent, makeHousehold, type TestEvent } from "@/lib/testing/factories";
import { everybody, setForm } from "@/lib/testing/rsvp-factories";
import { submitAnswers, submitOnBehalf } from "../answers/mutations/submit-answers";
import { countAudience } from "./data/audience";
import { listMailings } from "./data/mailings";
import { confirmAnswer, mailsPerStep, prepareInvitations } from "./jobs";
import { requestInvitations } from "./mutations/send-invitations";
import { sendTestInvitation } from "./mutations/send-test";

const mailsOf = (event: TestEvent) =>
  db.mailMessage.findMany({ where: { eventId: event.eventId }, orderBy: { createdAt: "asc" } });

async function prepareAll(event: TestEvent, occasion: string): Promise<number> {
  for (let steps = 1; ; steps++) {
    if ((await prepareInvitations({ eventId: event.eventId, occasion })).left === 0) return steps;
  }
}

async function request(event: TestEvent, kind: "all" | "uninvited" | "unanswered" = "all", key = newId()) {
  return requestInvitations(event.scope, { key, audience: { kind } });
}

test("invitations leave as one mailing: many of them keep nobody's own mail waiting", async () => {
  const event = await makeEvent();
  for (let home = 0; home < 3; home++) await makeHousehold(event);
  const key = newId();
  await request(event, "all", key);
  await prepareAll(event, `invitation:${key}`);
  expect((await mailsOf(event)).map(({ mailingId }) => mailingId)).toEqual([key, key, key]);
  const told = await db.outboxEvent.findMany({ where: { eventId: event.eventId, name: { startsWith: "mail/" } } });
  expect(told.map(({ name, data }) => ({ name, data }))).toEqual([
    { name: "mail/mailing.queued", data: { mailingId: key } },
  ]);
});

describe("whom a mailing reaches", () => {
  test("households with an address of their own or of a guest; those without are counted", async () => {
    const event = await makeEvent();
    await makeHousehold(event, ["Marie Curie", "Pierre Curie"]);
    const byGuest = await makeHousehold(event, ["Niels Bohr", "Margrethe Bohr"], { email: null });
    await db.guest.update({ where: { id: byGuest.guestIds[1] }, data: { email: "margrethe@example.test" } });
    await makeHousehold(event, ["Lise Meitner"], { email: null });
    await makeHousehold(event, ["Otto Hahn"], { email: "none" });
    const gone = await makeHousehold(event, ["Gone Guest"], { deletedAt: new Date() });
    await db.guest.updateMany({ where: { householdId: gone.householdId }, data: { deletedAt: new Date() } });
    expect(await countAudience(event.scope, { kind: "all" })).toEqual({
      households: 2,
      guests: 4,
      withoutEmail: 2,
      invitedBefore: 0,
    });
    const result = await request(event);
    await prepareAll(event, result.ok ? result.occasion : "");
    expect((await mailsOf(event)).map((mail) => mail.toAddress)).toContain("margrethe@example.test");
    expect(await countAudience(event.scope, { kind: "uninvited" })).toMatchObject({ households: 0, withoutEmail: 2 });
    expect(await countAudience(event.scope, { kind: "all" })).toMatchObject({ households: 2, invitedBefore: 2 });
  });

  test("not somebody else's household, nor one that has answered when the others are reminded", async () => {
    const event = await makeEvent();
    const home = await makeHousehold(event);
    const other = await makeEvent();
    const foreign = await makeHousehold(other);
    const selected = { kind: "selected" as const, householdIds: [foreign.householdId] };
    expect(await requestInvitations(event.scope, { key: newId(), audience: selected })).toMatchObject({
      ok: false,
      reason: "nobody",
    });
    expect(await db.delivery.count({ where: { householdId: foreign.householdId } })).toBe(0);
    await submitAnswers(home.scope, everybody(home, event.sessionId, "declined"));
    expect(await countAudience(event.scope, { kind: "unanswered" })).toMatchObject({ households: 0 });
  });
});

describe("a mailing", () => {
  test("mails each household once, however often it is asked for or its steps run", async () => {
    const event = await makeEvent();
    for (let index = 0; index < mailsPerStep + 5; index++) await makeHousehold(event, [`Guest Number${index}`]);
    const key = newId();
    const asked = await Promise.all([request(event, "all", key), request(event, "all", key)]);
    expect(asked.every((result) => result.ok)).toBe(true);
    const occasion = `invitation:${key}`;
    const [first] = await Promise.all([
      prepareInvitations({ eventId: event.eventId, occasion }),
      prepareInvitations({ eventId: event.eventId, occasion }),
    ]);
    expect(first.left).toBeLessThanOrEqual(5);
    await prepareAll(event, occasion);
    await prepareAll(event, occasion);
    const mails = await mailsOf(event);
    expect(new Set(mails.map((mail) => mail.toAddress)).size).toBe(mailsPerStep + 5);
    expect(mails).toHaveLength(mailsPerStep + 5);
    expect(await listMailings(event.scope)).toMatchObject([
      { occasion, total: mailsPerStep + 5, prepared: mailsPerStep + 5, requestedBy: event.owner.name },
    ]);
  });

  test("speaks the household's language, carries its own link and tells the deadline in the event's zone", async () => {
    const event = await makeEvent({ name: "Fête d'automne", contactEmail: "hosts@example.test" });
    await setForm(event, { deadline: new Date("2027-01-31T22:59:00Z") });
    const home = await makeHousehold(event, ["Lise Meitner"], { locale: "de", envelope: "Frau Lise Meitner" });
    const result = await request(event);
    await prepareAll(event, result.ok ? result.occasion : "");
    const [mail] = await mailsOf(event);
    expect(mail?.subject).toBe("Ihr seid eingeladen: Fête d'automne");
    expect(mail?.replyTo).toBe("hosts@example.test");
    expect(mail?.text).toContain("Frau Lise Meitner");
    expect(mail?.text).toContain("23:59");
    const token = /\/r\/([\w.-]+)/.exec(mail?.text ?? "")?.[1];
    expect(readLink("rsvp", token)).toEqual({ id: home.householdId, version: 1 });
    expect(mail?.html).toContain(`/r/${token}`);
  });

  test("stops when the event is cancelled meanwhile; is refused afterwards", async () => {
    const event = await makeEvent();
    await makeHousehold(event);
    const result = await request(event);
    await db.event.update({ where: { id: event.eventId }, data: { status: "cancelled", cancelledAt: new Date() } });
    await prepareAll(event, result.ok ? result.occasion : "");
    expect(await mailsOf(event)).toEqual([]);
    expect(await request(event)).toMatchObject({ ok: false, reason: "closed" });
  });

  test("a deleted event leaves a job nothing to do", async () => {
    expect(await prepareInvitations({ eventId: newId(), occasion: "invitation:x" })).toEqual({ made: 0, left: 0 });
  });

  test("a test goes to the planner alone and opens no household", async () => {
    const event = await makeEvent();
    await makeHousehold(event);
    expect((await sendTestInvitation(event.scope)).ok).toBe(true);
    const mails = await mailsOf(event);
    expect(mails.map((mail) => mail.toAddress)).toEqual([event.owner.email]);
    expect(mails[0]?.text).not.toContain("/r/");
    expect(await db.delivery.count({ where: { eventId: event.eventId } })).toBe(0);
  });
});

describe("the confirmation of an answer", () => {
  test("tells what was written down, once; a planner's entry and an overtaken answer are not confirmed", async () => {
    const event = await makeEvent();
    const home = await makeHousehold(event);
    const at = { eventId: event.eventId, householdId: home.householdId };
    const first = await submitAnswers(home.scope, everybody(home, event.sessionId, "declined"));
    const second = await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"));
    const idOf = (result: typeof first) => (result.ok ? result.submissionId : "");
    expect(await confirmAnswer({ ...at, submissionId: idOf(first) })).toEqual({ outcome: "not_needed" });
    expect(await confirmAnswer({ ...at, submissionId: idOf(second) })).toEqual({ outcome: "queued" });
    expect(await confirmAnswer({ ...at, submissionId: idOf(second) })).toEqual({ outcome: "queued" });
    const mails = await mailsOf(event);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain("Marie Curie");
    expect(mails[0]?.text).toContain("Dinner: Coming");
    expect(mails[0]?.text).toMatch(/\/r\/[\w.-]+\/calendar/);
    const third = await submitAnswers(home.scope, everybody(home, event.sessionId, "declined"));
    await confirmAnswer({ ...at, submissionId: idOf(third) });
    const regrets = (await mailsOf(event)).find(({ text }) => text.includes("Dinner: Not coming"));
    expect(regrets?.text).not.toContain("/calendar");
    const behalf = await submitOnBehalf(event.scope, home.householdId, everybody(home, event.sessionId, "accepted"));
    expect(await confirmAnswer({ ...at, submissionId: idOf(behalf) })).toEqual({ outcome: "not_needed" });
  });
});
