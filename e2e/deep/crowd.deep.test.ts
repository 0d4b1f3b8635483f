import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "@/lib/testing/app";
import type { TestEvent } from "@/lib/testing/factories";
import type { MailServer } from "@/lib/testing/mail-server";
import { makeChance } from "./chance";
import { startStage } from "./stage";

const crowd = 500;
const places = 100;

let postOffice: MailServer;
let app: TestApp;
let sibling: { url: string };
let work: typeof import("./work");
let answers: typeof import("./answers");
let makeEvent: typeof import("@/lib/testing/factories").makeEvent;
let makeHomes: typeof import("./households").makeHomes;

beforeAll(async () => {
  const { startMailServer } = await import("@/lib/testing/mail-server");
  postOffice = await startMailServer();
  app = await startStage("crowd", { SMTP_URL: postOffice.url });
  sibling = await app.addSibling();
  work = await import("./work");
  answers = await import("./answers");
  makeEvent = (await import("@/lib/testing/factories")).makeEvent;
  makeHomes = (await import("./households")).makeHomes;
});

afterAll(async () => {
  await app?.stop();
  await postOffice?.stop();
});

async function expectCounted(event: TestEvent): Promise<void> {
  const { listCountMismatches } = await import("@/lib/testing/count-mismatches");
  expect(await listCountMismatches([event.eventId])).toEqual([]);
  expect(await work.halfAnswered(event)).toEqual([]);
}

/** Does all of it, this many at a time. Answers in the order of the items. */
async function inParallel<T, R>(items: readonly T[], atOnce: number, doIt: (item: T, index: number) => Promise<R>) {
  const results: R[] = [];
  const queue = items.map((item, index) => ({ item, index }));
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next.index] = await doIt(next.item, next.index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

test("500 households answer at once, over HTTP and to two processes, for 100 places: exactly 100 come", async () => {
  const { db } = await import("@/lib/platform/db");
  const chance = makeChance("crowd");
  const event = await makeEvent({ capacity: places, isCapacityEnforced: true }, { capacity: places });
  const homes = await makeHomes(event, crowd, 1);
  const sendings = homes.map((home) => answers.makeSending(home, { [event.sessionId]: null }, chance, 1));
  const said = await inParallel(sendings, 50, (sending, index) =>
    answers.send(sending, index % 2 === 0 ? app.url : sibling.url),
  );

  const accepted = sendings.filter((_, index) => said[index] === "done");
  const refused = said.filter((answer) => answer !== "done");
  expect(accepted).toHaveLength(places);
  expect(new Set(refused)).toEqual(new Set(["session_full"]));
  expect(await answers.acknowledgedWrongly(accepted)).toEqual([]);
  expect(await db.answer.count({ where: { eventId: event.eventId } })).toBe(places);
  expect(await db.rsvpSubmission.count({ where: { eventId: event.eventId } })).toBe(places);
  const { acceptedCount } = await db.session.findUniqueOrThrow({ where: { id: event.sessionId } });
  expect(acceptedCount).toBe(places);
  await expectCounted(event);
});

test("two processes on one database: every effect once, whoever was told", async () => {
  const post = await import("./post-office");
  const { db } = await import("@/lib/platform/db");
  const chance = makeChance("two processes");
  const event = await makeEvent();
  const homes = await makeHomes(event, 80, 2);
  const occasion = await work.inviteEverybody(event);
  const sendings = homes.map((home) => answers.makeSending(home, { [event.sessionId]: null }, chance));

  // Every other form is sent to both at the same moment, as an impatient thumb behind a balancer does.
  await inParallel(sendings, 8, async (sending, index) => {
    const places = index % 2 === 0 ? [app.url, sibling.url] : [chance.pick([app.url, sibling.url])];
    expect(await Promise.all(places.map((url) => answers.send(sending, url)))).toEqual(places.map(() => "done"));
  });

  // Each schedule falls due three times, under the eyes of both.
  const schedules = await db.jobSchedule.findMany();
  expect(schedules.length).toBeGreaterThan(0);
  for (let turn = 0; turn < 3; turn++) {
    await db.$executeRaw`UPDATE job_schedules SET next_at = clock_timestamp() - interval '1 second'`;
    await work.until("the schedules moved on", async () => {
      return (await db.jobSchedule.count({ where: { nextAt: { lte: new Date() } } })) === 0;
    });
  }

  await work.allDone();
  expect(await answers.acknowledgedWrongly(sendings)).toEqual([]);
  await expectCounted(event);
  expect(await work.wrongConfirmations(event.eventId)).toEqual([]);
  expect(await work.wrongDeliveries(event.eventId, occasion)).toEqual([]);
  expect(await work.strayInvitations(event.eventId)).toEqual([]);
  expect(await post.wronglyPosted(postOffice)).toEqual([]);
  expect(post.postedAgain(postOffice)).toBe(0);
  const timed = await db.jobRun.findMany({
    where: { event: { name: "inngest/scheduled.timer" } },
    select: { functionId: true, event: { select: { at: true } } },
  });
  for (const { functionId } of schedules) {
    const times = timed.filter((run) => run.functionId === functionId).map((run) => run.event.at.toISOString());
    expect(times.length, functionId).toBeGreaterThanOrEqual(3);
    expect(new Set(times).size, functionId).toBe(times.length);
  }
  expect(await db.jobRunner.count()).toBe(2);
});

test("a page that is open at one process hears of an answer given at the other", async () => {
  const { cookieOf } = await import("./lists");
  const chance = makeChance("live");
  const event = await makeEvent();
  const [home] = await makeHomes(event, 1, 2);
  if (!home) throw new Error("There is no household.");
  const closing = new AbortController();
  const stream = await fetch(`${sibling.url}/api/live`, {
    headers: { cookie: await cookieOf(event) },
    signal: closing.signal,
  });
  expect(stream.status).toBe(200);
  const heard = hears(stream, `"rsvp/answer.given","eventId":"${event.eventId}"`);

  const sending = answers.makeSending(home, { [event.sessionId]: null }, chance);
  expect(await answers.send(sending, app.url)).toBe("done");
  const acknowledgedAt = performance.now();
  await heard;
  expect(performance.now() - acknowledgedAt).toBeLessThan(2000);
  closing.abort();
});

/** Resolves when a stream has said this. */
async function hears(response: Response, text: string): Promise<void> {
  const decoder = new TextDecoder();
  let said = "";
  if (!response.body) throw new Error("The stream has no body.");
  for await (const chunk of response.body) {
    said += decoder.decode(chunk, { stream: true });
    if (said.includes(text)) return;
  }
  throw new Error(`The stream ended after: ${said}`);
}
