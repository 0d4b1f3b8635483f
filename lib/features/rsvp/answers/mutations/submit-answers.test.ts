import pg from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { Batch } from "@/lib/platform/db/batch";
import { newId } from "@/lib/platform/ids";
import { listCountMismatches } from "@/lib/testing/count-mismatches";
import {
  eventScopeFor,
  makeEvent as makeAnyEvent,
  makeHousehold,
  makeMember,
  type TestEvent,
} from "@/lib/testing/factories";
import { everybody, makeMeal, makeQuestion, makeSession, setForm, submission } from "@/lib/testing/rsvp-factories";
import { getRsvpState } from "../data/state";
import { submitAnswers, submitOnBehalf } from "./submit-answers";

const made: string[] = [];

async function makeEvent(...args: Parameters<typeof makeAnyEvent>): Promise<TestEvent> {
  const event = await makeAnyEvent(...args);
  made.push(event.eventId);
  return event;
}

// Whatever a test did: the counters say what the rows say.
afterEach(async () => expect(await listCountMismatches(made.splice(0))).toEqual([]));

const answersOf = async (guestIds: string[]) =>
  Object.fromEntries(
    (await db.answer.findMany({ where: { guestId: { in: guestIds } } })).map((row) => [row.guestId, row.status]),
  );

describe("what an answer writes", () => {
  test("answers, history, counters, audit and the event come together", async () => {
    const event = await makeEvent();
    const risotto = await makeMeal(event);
    const home = await makeHousehold(event);
    const [marie = "", pierre = ""] = home.guestIds;
    const result = await submitAnswers(
      home.scope,
      submission({
        answers: {
          [marie]: { [event.sessionId]: { status: "accepted", meal: risotto } },
          [pierre]: { [event.sessionId]: { status: "declined", meal: risotto } },
        },
        needs: { [marie]: " no nuts " },
        note: "Looking forward!",
      }),
    );
    expect(result).toMatchObject({ ok: true, replayed: false });
    const state = await getRsvpState(home.scope);
    expect(state?.guests.map((guest) => guest.answers[event.sessionId])).toEqual([
      { status: "accepted", mealOptionId: risotto },
      { status: "declined", mealOptionId: null },
    ]);
    expect(state?.guests[0]?.dietaryNeeds).toBe("no nuts");
    expect(state?.household.guestNote).toBe("Looking forward!");
    expect(state?.sessions[0]?.acceptedCount).toBe(1);
    const revisions = await db.answerRevision.findMany({ where: { eventId: event.eventId } });
    expect(revisions.map(({ actor, userId }) => ({ actor, userId }))).toEqual([
      { actor: "guest", userId: null },
      { actor: "guest", userId: null },
    ]);
    const audit = await db.auditEntry.findMany({ where: { eventId: event.eventId } });
    expect(audit).toMatchObject([{ action: "rsvp.answered", actorKind: "guest", subjectId: home.householdId }]);
    const outbox = await db.outboxEvent.findMany({ where: { eventId: event.eventId, name: "rsvp/answer.given" } });
    expect(outbox).toMatchObject([{ data: { householdId: home.householdId } }]);
  });

  test("takes two messages of three statements, however many guests and sessions", async () => {
    const event = await makeEvent();
    for (const name of ["Brunch", "Dance"]) await makeSession(event, { name });
    const sessionIds = (await db.session.findMany({ where: { eventId: event.eventId } })).map(({ id }) => id);
    const home = await makeHousehold(event, ["Ana Sol", "Bo Sol", "Cy Sol", "Di Sol", "Ed Sol"]);
    await db.sessionInvite.createMany({
      data: home.guestIds.flatMap((guestId) =>
        sessionIds.map((sessionId) => ({ eventId: event.eventId, guestId, sessionId })),
      ),
      skipDuplicates: true,
    });
    const toAll = Object.fromEntries(sessionIds.map((id) => [id, { status: "accepted" as const }]));
    const answers = Object.fromEntries(home.guestIds.map((id) => [id, toAll]));
    const sent = vi.spyOn(pg.Client.prototype, "query");
    expect(await submitAnswers(home.scope, submission({ answers }))).toMatchObject({ ok: true });
    // Begin, the household's lock, its standing; all that is written, the places, commit.
    const given: unknown[] = sent.mock.calls.map(([first]) => first);
    expect(given.map((each) => each instanceof Batch && each.statements.length)).toEqual([3, 3]);
    expect(await db.answer.count({ where: { eventId: event.eventId, status: "accepted" } })).toBe(15);
  });

  test("what was not sent stays as it is, and only changes enter the history", async () => {
    const event = await makeEvent();
    const home = await makeHousehold(event);
    const [marie = "", pierre = ""] = home.guestIds;
    await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"));
    await submitAnswers(
      home.scope,
      submission({ answers: { [pierre]: { [event.sessionId]: { status: "declined" } } } }),
    );
    expect(await answersOf(home.guestIds)).toEqual({ [marie]: "accepted", [pierre]: "declined" });
    expect(await db.answerRevision.count({ where: { eventId: event.eventId } })).toBe(3);
    const counted = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
    expect(counted.acceptedCount).toBe(1);
  });

  test("the history cannot be rewritten", async () => {
    const event = await makeEvent();
    const home = await makeHousehold(event);
    await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"));
    await expect(
      db.answerRevision.updateMany({ where: { eventId: event.eventId }, data: { status: "declined" } }),
    ).rejects.toThrow();
  });
});

describe("a form that is sent twice", () => {
  test("does nothing twice, even twenty times at once", async () => {
    const event = await makeEvent({}, { capacity: 3 });
    const home = await makeHousehold(event, ["Ada Lovelace"], { allowance: 2 });
    const once = submission({
      answers: { [home.guestIds[0] ?? ""]: { [event.sessionId]: { status: "accepted" } } },
      added: { 0: { firstName: "Charles", answers: { [event.sessionId]: { status: "accepted" } } } },
    });
    const results = await Promise.all(Array.from({ length: 20 }, () => submitAnswers(home.scope, once)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(results.filter((result) => result.ok && !result.replayed)).toHaveLength(1);
    expect(await db.rsvpSubmission.count({ where: { householdId: home.householdId } })).toBe(1);
    expect(await db.guest.count({ where: { householdId: home.householdId } })).toBe(2);
    expect(await db.answerRevision.count({ where: { eventId: event.eventId } })).toBe(2);
  });

  test("with other content (the browser's way back) counts as a new answer", async () => {
    const event = await makeEvent();
    const home = await makeHousehold(event);
    const first = everybody(home, event.sessionId, "accepted");
    const second = { ...everybody(home, event.sessionId, "declined"), key: first.key };
    await submitAnswers(home.scope, first);
    expect(await submitAnswers(home.scope, second)).toMatchObject({ ok: true, replayed: false });
    expect(await submitAnswers(home.scope, first)).toMatchObject({ ok: true, replayed: false });
    expect(Object.values(await answersOf(home.guestIds))).toEqual(["accepted", "accepted"]);
  });

  test("after a refusal it may be repaired under the same key", async () => {
    const event = await makeEvent();
    await makeMeal(event);
    const home = await makeHousehold(event, ["Ada Lovelace"]);
    const sent = everybody(home, event.sessionId, "accepted");
    expect(await submitAnswers(home.scope, sent)).toMatchObject({ ok: false, reason: "invalid" });
    const declined = { ...everybody(home, event.sessionId, "declined"), key: sent.key };
    expect(await submitAnswers(home.scope, declined)).toMatchObject({ ok: true });
  });
});

describe("two of a family at once", () => {
  test("leaving empty what the other wrote meanwhile takes nothing back; a page opened later does", async () => {
    const event = await makeEvent();
    const song = await makeQuestion(event);
    const home = await makeHousehold(event);
    const [marie = "", pierre = ""] = home.guestIds;
    const from = (guest: string, note: string, needs: string, reply: string) =>
      submission({
        answers: { [guest]: { [event.sessionId]: { status: "accepted" } } },
        needs: { [marie]: guest === marie ? needs : "", [pierre]: guest === pierre ? needs : "" },
        replies: { [song]: { [home.householdId]: reply } },
        note,
      });
    const written = async () => {
      const state = await getRsvpState(home.scope);
      return [
        state?.guests.map((guest) => [guest.answers[event.sessionId]?.status, guest.dietaryNeeds]),
        state?.replies.map(({ value }) => value),
        state?.household.guestNote,
      ];
    };
    const [hers, his] = [from(marie, "", "no nuts", "Waltz"), from(pierre, "See you there", "", "")];
    const seconds = (count: number) => new Date(Date.now() + count * 1000);
    await submitAnswers(home.scope, hers, seconds(1));
    expect(await submitAnswers(home.scope, his, seconds(2))).toMatchObject({ ok: true });
    const both = [
      [
        ["accepted", "no nuts"],
        ["accepted", null],
      ],
      ["Waltz"],
      "See you there",
    ];
    expect(await written()).toEqual(both);

    const putBack = setClock(() => seconds(3));
    const later = from(pierre, "", "", "");
    putBack();
    await submitAnswers(home.scope, later, seconds(4));
    expect(await written()).toEqual([
      [
        ["accepted", null],
        ["accepted", null],
      ],
      [],
      null,
    ]);
  });
});

describe("when answers are taken", () => {
  test("until the deadline itself, not a moment later; planners may still", async () => {
    const deadline = new Date("2027-05-01T10:00:00Z");
    const event = await makeEvent({ startsAt: new Date("2027-06-12T15:00Z"), endsAt: new Date("2027-06-12T23:00Z") });
    await setForm(event, { deadline });
    const home = await makeHousehold(event);
    const late = new Date(deadline.getTime() + 1);
    expect(await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"), late)).toMatchObject({
      ok: false,
      reason: "closed",
    });
    expect(await answersOf(home.guestIds)).toEqual({});
    expect((await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"), deadline)).ok).toBe(true);
    const behalf = everybody(home, event.sessionId, "declined");
    expect((await submitOnBehalf(event.scope, home.householdId, behalf, late)).ok).toBe(true);
    const revisions = await db.answerRevision.findMany({ where: { eventId: event.eventId, status: "declined" } });
    expect(revisions.map(({ actor, userId }) => ({ actor, userId }))).toEqual(
      home.guestIds.map(() => ({ actor: "planner", userId: event.owner.userId })),
    );
  });

  test.each([
    ["cancelled", { status: "cancelled" as const, cancelledAt: new Date() }],
    ["ended early", { completedAt: new Date(Date.now() - 1000) }],
  ])("not when the event is %s", async (_what, data) => {
    const event = await makeEvent(data);
    const home = await makeHousehold(event);
    const result = await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"));
    expect(result).toMatchObject({ ok: false, reason: "closed" });
  });

  test("from nobody when it is cancelled, also not from planners", async () => {
    const event = await makeEvent({ status: "cancelled", cancelledAt: new Date() });
    const home = await makeHousehold(event);
    const result = await submitOnBehalf(event.scope, home.householdId, everybody(home, event.sessionId, "accepted"));
    expect(result).toMatchObject({ ok: false, reason: "closed" });
  });
});

describe("what is not this household's is refused and changes nothing", () => {
  test("guests, sessions, meals, questions and options", async () => {
    const event = await makeEvent();
    const other = await makeSession(event, { invitesAll: false });
    const home = await makeHousehold(event, ["Ada Lovelace"]);
    await db.sessionInvite.deleteMany({ where: { sessionId: other } });
    const foreign = await makeHousehold(event, ["Somebody Else"]);
    const [ada = ""] = home.guestIds;
    const meal = await makeMeal(event, "Brunch plate", other);
    const choice = await makeQuestion(event, { kind: "choice", options: ["Bus", "Car"] });
    const perGuest = await makeQuestion(event, { scope: "guest" });
    const elsewhere = await makeEvent();
    const theirs = await makeQuestion(elsewhere);
    const accepted = { [event.sessionId]: { status: "accepted" } };
    const attempts = [
      { answers: { [foreign.guestIds[0] ?? ""]: accepted } },
      { answers: { [newId()]: accepted } },
      { answers: { [ada]: { [other]: { status: "accepted" } } } },
      { answers: { [ada]: { [elsewhere.sessionId]: { status: "accepted" } } } },
      { answers: { [ada]: { [event.sessionId]: { status: "accepted", meal } } } },
      { answers: { [ada]: accepted }, replies: { [theirs]: { [home.householdId]: "Yes" } } },
      { answers: { [ada]: accepted }, replies: { [choice]: { [home.householdId]: "Zeppelin" } } },
      { answers: { [ada]: accepted }, replies: { [choice]: { [foreign.householdId]: "Bus" } } },
      { answers: { [ada]: accepted }, replies: { [perGuest]: { [foreign.guestIds[0] ?? ""]: "No" } } },
      { answers: { [ada]: accepted }, needs: { [foreign.guestIds[0] ?? ""]: "Poison" } },
      { answers: { [ada]: accepted }, names: { [ada]: { firstName: "Not", lastName: "A plus-one" } } },
      { answers: { [ada]: accepted }, remove: { [foreign.guestIds[0] ?? ""]: "on" } },
    ];
    for (const attempt of attempts) {
      const result = await submitAnswers(home.scope, submission(attempt));
      expect(result, JSON.stringify(attempt)).toMatchObject({ ok: false, reason: "invitation_changed" });
    }
    expect(await db.answer.count({ where: { eventId: event.eventId } })).toBe(0);
    expect(await db.questionAnswer.count({ where: { eventId: event.eventId } })).toBe(0);
    expect(await db.rsvpSubmission.count({ where: { eventId: event.eventId } })).toBe(0);
  });

  test("a planner of another event finds no household", async () => {
    const event = await makeEvent();
    const home = await makeHousehold(event);
    const stranger = await makeEvent();
    const input = everybody(home, event.sessionId, "accepted");
    await expect(submitOnBehalf(stranger.scope, home.householdId, input)).rejects.toThrow("could not find");
    const { user } = await makeMember(event.organizationId, "planner");
    const sibling = await makeEvent(
      {},
      {},
      { organizationId: event.organizationId, owner: user, scope: event.orgScope },
    );
    const scope = eventScopeFor(sibling, user, { membership: "planner", staff: null });
    await expect(submitOnBehalf(scope, home.householdId, input)).rejects.toThrow("could not find");
    expect(await answersOf(home.guestIds)).toEqual({});
  });
});

describe("what must be said", () => {
  test("a meal by who comes, a required question by who is asked, in the household's language", async () => {
    const event = await makeEvent();
    await makeMeal(event);
    const required = await makeQuestion(event, { scope: "guest", isRequired: true });
    const once = await makeQuestion(event, { isRequired: true });
    const home = await makeHousehold(event, ["Marie Curie", "Pierre Curie"], { locale: "fr" });
    const [marie = "", pierre = ""] = home.guestIds;
    const result = await submitAnswers(
      home.scope,
      submission({
        answers: {
          [marie]: { [event.sessionId]: { status: "accepted" } },
          [pierre]: { [event.sessionId]: { status: "declined" } },
        },
      }),
    );
    expect(result).toMatchObject({
      ok: false,
      reason: "invalid",
      fieldErrors: {
        [`answers.${marie}.${event.sessionId}.meal`]: ["Choisissez un repas pour Dinner."],
        [`replies.${required}.${marie}`]: ["Répondez à cette question."],
        [`replies.${once}.${home.householdId}`]: ["Répondez à cette question."],
      },
    });
    expect(result.ok || Object.keys(result.fieldErrors ?? {})).toHaveLength(3);
    expect((await submitAnswers(home.scope, everybody(home, event.sessionId, "declined"))).ok).toBe(true);
    const onBehalf = everybody(home, event.sessionId, "accepted");
    expect((await submitOnBehalf(event.scope, home.householdId, onBehalf)).ok).toBe(true);
  });

  test("something; a maybe only where it is offered", async () => {
    const event = await makeEvent();
    const home = await makeHousehold(event);
    expect(await submitAnswers(home.scope, submission())).toMatchObject({ reason: "nothing_answered" });
    const maybe = everybody(home, event.sessionId, "tentative");
    expect(await submitAnswers(home.scope, maybe)).toMatchObject({ reason: "invalid" });
    await setForm(event, { isTentativeOffered: true });
    expect((await submitAnswers(home.scope, maybe)).ok).toBe(true);
  });
});

describe("plus-ones", () => {
  test("come within the allowance, are asked to what their sponsor is, may be renamed and taken off again", async () => {
    const event = await makeEvent();
    const brunch = await makeSession(event, { invitesAll: true });
    const home = await makeHousehold(event, ["Ada Lovelace"], { allowance: 1 });
    await db.sessionInvite.deleteMany({ where: { sessionId: brunch, guestId: home.guestIds[0] ?? "" } });
    const charles = { firstName: "Charles", lastName: "B.", answers: { [event.sessionId]: { status: "accepted" } } };
    const two = submission({ added: { 0: charles, 1: charles } });
    expect(await submitAnswers(home.scope, two)).toMatchObject({ ok: false, reason: "allowance_exceeded" });
    expect(await submitAnswers(home.scope, submission({ added: { 0: charles } }))).toMatchObject({ ok: true });
    const state = await getRsvpState(home.scope);
    const brought = state?.guests.find((guest) => guest.kind === "plus_one");
    expect(brought).toMatchObject({ firstName: "Charles", sponsorId: home.guestIds[0], sessionIds: [event.sessionId] });
    expect(await submitAnswers(home.scope, submission({ added: { 0: charles } }))).toMatchObject({
      reason: "allowance_exceeded",
    });
    const id = brought?.id ?? "";
    const renamed = submission({ names: { [id]: { firstName: "Charles", lastName: "Babbage" } } });
    expect((await submitAnswers(home.scope, renamed)).ok).toBe(true);
    expect(await db.guest.findUnique({ where: { id } })).toMatchObject({
      lastName: "Babbage",
      sortName: "babbage charles",
    });
    // One leaves, another comes: the allowance and the places are counted together.
    await db.session.update({ where: { id: event.sessionId }, data: { capacity: 1 } });
    const swap = submission({ remove: { [id]: "on" }, added: { 0: { ...charles, firstName: "George" } } });
    expect((await submitAnswers(home.scope, swap)).ok).toBe(true);
    const after = await getRsvpState(home.scope);
    expect(after?.guests.map((guest) => guest.firstName)).toEqual(["Ada", "George"]);
  });
});

describe("places", () => {
  test("too many for a session: told which and how many are left, in words, and nothing is half done", async () => {
    const event = await makeEvent({}, { capacity: 1 });
    const home = await makeHousehold(event, ["Ada Lovelace", "Charles Babbage"], { allowance: 1 });
    const before = await getRsvpState(home.scope);
    const result = await submitAnswers(home.scope, {
      ...everybody(home, event.sessionId, "accepted"),
      note: "Hello",
      needs: { [home.guestIds[0] ?? ""]: "Vegan" },
    });
    expect(result).toMatchObject({
      ok: false,
      reason: "session_full",
      message: "We are sorry: Dinner has only 1 place left. Nothing has been changed yet.",
    });
    expect(await getRsvpState(home.scope)).toEqual(before);
    expect(await db.rsvpSubmission.count({ where: { eventId: event.eventId } })).toBe(0);
    expect(
      await submitOnBehalf(event.scope, home.householdId, everybody(home, event.sessionId, "accepted")),
    ).toMatchObject({ ok: false, reason: "session_full" });
  });

  test("a guest counts once for the event, whatever they accept, and changing the mind frees places", async () => {
    const event = await makeEvent({ capacity: 2, isCapacityEnforced: true });
    await makeSession(event);
    const first = await makeHousehold(event);
    const sessions = await db.session.findMany({ where: { eventId: event.eventId } });
    const all = submission({
      answers: Object.fromEntries(
        first.guestIds.map((id) => [id, Object.fromEntries(sessions.map(({ id: s }) => [s, { status: "accepted" }]))]),
      ),
    });
    expect((await submitAnswers(first.scope, all)).ok).toBe(true);
    const second = await makeHousehold(event, ["Late Comer"]);
    const late = everybody(second, event.sessionId, "accepted");
    expect(await submitAnswers(second.scope, late)).toMatchObject({ ok: false, reason: "event_full" });
    await submitAnswers(first.scope, everybody(first, event.sessionId, "declined"));
    expect(await submitAnswers(second.scope, late)).toMatchObject({ ok: false, reason: "event_full" });
    const other = sessions.find(({ id }) => id !== event.sessionId)?.id ?? "";
    await submitAnswers(first.scope, everybody(first, other, "declined"));
    expect((await submitAnswers(second.scope, late)).ok).toBe(true);
  });

  test("40 who answer at once for 8 places: exactly 8 come", async () => {
    const event = await makeEvent({ capacity: 8, isCapacityEnforced: true }, { capacity: 8 });
    const homes = [];
    for (let index = 0; index < 40; index++) homes.push(await makeHousehold(event, [`Guest Number${index}`]));
    const results = await Promise.all(
      homes.map((home) => submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"))),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(8);
    expect(await db.answer.count({ where: { eventId: event.eventId, status: "accepted" } })).toBe(8);
  });
});
