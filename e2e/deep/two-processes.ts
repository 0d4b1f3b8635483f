import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Background } from "@/inngest/start";
import type { TestApp } from "@/lib/testing/app";
import type { TestEvent } from "@/lib/testing/factories";
import { makeChance } from "./chance";
import { startStage } from "./stage";
import { type OpenStream, openStream } from "./streams";

/** How soon the other process has to show what happened in one. */
const promisedMs = 1000;
/** Calls that a limit may let through too many when two processes count at once. */
const overshoot = 0;
/** A broken connection is noticed, made again after a pause of a quarter of a second, and caught up with. */
const recoveredMs = 3000;

/** What holds between two processes of the product on one database, whatever counts their limits. */
export function itIsOneProduct(name: string, variables: () => Promise<Record<string, string>>): void {
  let app: TestApp;
  let other: { url: string };
  let here: Background;
  let doors: typeof import("./two-doors");
  let lists: typeof import("./lists");
  let answers: typeof import("./answers");
  let makeEvent: typeof import("@/lib/testing/factories").makeEvent;
  let makeHomes: typeof import("./households").makeHomes;

  beforeAll(async () => {
    app = await startStage(name, { JOBS_RUNNER: "worker", ...(await variables()) });
    other = await app.addSibling();
    doors = await import("./two-doors");
    lists = await import("./lists");
    answers = await import("./answers");
    makeEvent = (await import("@/lib/testing/factories")).makeEvent;
    makeHomes = (await import("./households")).makeHomes;
    // This process is one more worker: what it commits is passed on from here.
    here = (await import("@/inngest/start")).startBackground("worker");
  });

  afterAll(async () => {
    await here?.stop();
    await app?.stop();
  });

  /** Opens the public page at both often enough for either to have kept it. */
  async function visitBoth(event: TestEvent, text: string): Promise<void> {
    for (const url of [app.url, other.url, app.url, other.url]) {
      expect(await doors.publicPage(url, event)).toContain(text);
    }
  }

  /** Milliseconds until it is so; fails after `withinMs`. */
  async function soon(what: string, withinMs: number, look: () => Promise<boolean>): Promise<number> {
    const from = performance.now();
    await expect.poll(look, { message: what, timeout: withinMs, interval: 20 }).toBe(true);
    const took = performance.now() - from;
    console.log(`${name}: ${what} after ${Math.round(took)} ms`);
    return took;
  }

  test("an edit made in one process is on the public page of the other within a second, and the other way round", async () => {
    const event = await makeEvent({ name: "Old Name" });
    await visitBoth(event, "Old Name");
    let shown = "Old Name";
    for (const [from, to, next] of [
      [app.url, other.url, "First Name"],
      [other.url, app.url, "Second Name"],
    ] as const) {
      await doors.rename(from, event, next);
      const took = await soon(`the page shows “${next}”`, promisedMs, async () =>
        (await doors.publicPage(to, event)).includes(next),
      );
      expect(took).toBeLessThan(promisedMs);
      expect(await doors.publicPage(to, event)).not.toContain(shown);
      await visitBoth(event, next);
      shown = next;
    }
  });

  test("an edit made by a job in a worker is on the public page of both within a second", async () => {
    const event = await makeEvent({ name: "Winter Ball" });
    await visitBoth(event, "Winter Ball");
    await doors.cancelAsJob(event, "The hall is under water.");
    for (const url of [app.url, other.url]) {
      await soon("the page says that it is cancelled", promisedMs, async () =>
        (await doors.publicPage(url, event)).includes("The hall is under water."),
      );
    }
  });

  test("an answer given in one process is heard, and on the board, in the other within a second", async () => {
    const event = await makeEvent();
    const homes = await makeHomes(event, 2, 2);
    const cookie = await lists.cookieOf(event);
    const stream = await openStream(other.url, cookie);
    expect(await doors.accepted(other.url, event, cookie)).toBe(0);
    const chance = makeChance(`${name} answer`);
    let coming = 0;
    for (const home of homes) {
      const before = stream.hints("rsvp/answer.given", event.eventId);
      const sending = answers.makeSending(home, { [event.sessionId]: null }, chance, 1);
      expect(await answers.send(sending, app.url)).toBe("done");
      coming += 2;
      await soon(
        "the answer is heard",
        promisedMs,
        async () => stream.hints("rsvp/answer.given", event.eventId) > before,
      );
      expect(await doors.accepted(other.url, event, cookie)).toBe(coming);
    }
    await stream.close();
  });

  test("what a person is told reaches their page at the other process within a second of the answer", async () => {
    const event = await makeEvent();
    const [home] = await makeHomes(event, 1, 1);
    if (!home) throw new Error("There is no household.");
    const stream = await openStream(other.url, await lists.cookieOf(event));
    expect(await answers.send(answers.makeSending(home, { [event.sessionId]: null }, makeChance(name)), app.url)).toBe(
      "done",
    );
    await soon(
      "the notification is heard",
      promisedMs,
      async () => stream.hints("notifications/list.changed", null) > 0,
    );
    await stream.close();
  });

  test("a limit that is used up in one process is used up in the other within a second", async () => {
    const event = await makeEvent();
    const [first, second] = await makeHomes(event, 2, 1);
    if (!first || !second) throw new Error("There are no households.");
    const { count } = (await import("@/lib/platform/rate-limit")).limits["rsvp.answer"];
    const chance = makeChance(`${name} limit`);
    const send = (home: typeof first, url: string) =>
      answers.send(answers.makeSending(home, { [event.sessionId]: null }, chance), url);

    const said: string[] = [];
    while (said.length < count) said.push(...(await Promise.all([send(first, app.url), send(first, app.url)])));
    expect(new Set(said)).toEqual(new Set(["done"]));
    await soon("the limit is used up", promisedMs, async () => (await send(first, other.url)) === "rate_limited");

    // Both count at once: together they let through no more than one of them would.
    const crowd = await Promise.all(
      Array.from({ length: count + 20 }, (_, call) => send(second, call % 2 === 0 ? app.url : other.url)),
    );
    const letThrough = crowd.filter((answer) => answer !== "rate_limited").length;
    console.log(`${name}: ${letThrough} of ${count} let through by two processes at once`);
    expect(letThrough).toBeLessThanOrEqual(count + overshoot);
    expect(letThrough).toBeGreaterThan(0);
  });

  test("while nobody listens an edit is missed by nobody: after the connection is back nothing old is shown", async () => {
    const event = await makeEvent({ name: "Before The Break" });
    const cookie = await lists.cookieOf(event);
    await visitBoth(event, "Before The Break");
    const [near, stream] = [await openStream(app.url, cookie), await openStream(other.url, cookie)];
    // A stream of a process that has just begun to listen is told at once to read again: that one is not meant.
    await doors.rename(app.url, event, "Shortly Before");
    await soon("both hear", promisedMs, async () => hears(near, event) && hears(stream, event));
    const resyncs = { near: near.resyncs(), other: stream.resyncs() };
    const storm = await startStorm(app.databaseUrl);
    await doors.rename(app.url, event, "After The Break");
    await soon("the edit is passed on, to nobody", recoveredMs, () => doors.isPassedOn(event));
    expect(await storm.stop()).toBeGreaterThanOrEqual(2);
    for (const url of [app.url, other.url]) {
      await soon("the page shows the edit", recoveredMs, async () =>
        (await doors.publicPage(url, event)).includes("After The Break"),
      );
    }
    await soon(
      "open pages are told to read again",
      recoveredMs,
      async () => near.resyncs() > resyncs.near && stream.resyncs() > resyncs.other,
    );
    await visitBoth(event, "After The Break");
    // And it is heard again.
    const before = stream.hints("events/event.updated", event.eventId);
    await doors.rename(app.url, event, "Long After");
    await soon(
      "an edit is heard again",
      promisedMs,
      async () => stream.hints("events/event.updated", event.eventId) > before,
    );
    await soon("and shown", promisedMs, async () => (await doors.publicPage(other.url, event)).includes("Long After"));
    await Promise.all([near.close(), stream.close()]);
  });
}

const hears = (stream: OpenStream, { eventId }: TestEvent): boolean =>
  stream.hints("events/event.updated", eventId) > 0;

/** Ends every connection that listens, again and again, as a broken network does; `stop` answers how many it ended. */
async function startStorm(databaseUrl: string): Promise<{ stop(): Promise<number> }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let ended = 0;
  let isOver = false;
  const strike = async (): Promise<void> => {
    const { rowCount } = await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'marquee-live'",
    );
    ended += rowCount ?? 0;
  };
  await strike();
  const rage = (async () => {
    while (!isOver) await strike();
  })();
  return {
    async stop() {
      isOver = true;
      await rage;
      await client.end();
      return ended;
    },
  };
}
