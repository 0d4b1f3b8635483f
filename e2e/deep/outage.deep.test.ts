import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "@/lib/testing/app";
import { makeChance } from "./chance";
import { startStage, untilUp } from "./stage";

let app: TestApp;

beforeAll(async () => {
  app = await startStage("outage");
});

afterAll(async () => {
  await app?.stop();
});

/** What would tell of the inside: names of tools, hosts, files, statements. */
const inside = /ECONN|[Pp]risma|[Pp]ostgre|127\.0\.0\.1|node_modules|\bat \S+\.[jt]s:\d+|SELECT |P10\d\d/;

async function visit(path: string, cookie?: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`${app.url}${path}`, { headers: cookie ? { cookie } : {}, redirect: "manual" });
  return { status: response.status, body: await response.text() };
}

/** What a page of the workspace that failed says is in the scripts that it brings: the framework renders such a page in the browser. */
async function sentencesOf(body: string): Promise<string> {
  const scripts = new Set([...body.matchAll(/\/_next\/static\/chunks\/[\w.~-]+\.js/g)].map(([script]) => script));
  return (await Promise.all([...scripts].map(async (script) => (await visit(script)).body))).join("\n");
}

test("the database is gone for some seconds: the app says so plainly, comes back by itself, and has lost nothing", async () => {
  const chance = makeChance("outage");
  const answers = await import("./answers");
  const lists = await import("./lists");
  const work = await import("./work");
  const { makeEvent } = await import("@/lib/testing/factories");
  const { makeHomes } = await import("./households");
  const event = await makeEvent();
  const homes = await makeHomes(event, 60, 2);
  const cookie = await lists.cookieOf(event);
  const list = await lists.makeReady(lists.longList);
  const sendings = homes.map((home) => answers.makeSending(home, { [event.sessionId]: null }, chance));
  const guestPage = `/r/${homes[0]?.token}`;

  const burst = answers.startBurst(sendings, { url: app.url, isTrouble: (answer) => answer === "unexpected" });
  burst.over.catch(() => undefined);
  await burst.reached(12);
  await lists.request(list);
  await work.until("an import under way", async () => (await lists.rowsUnderWay([list])) > 0 || lists.areIn([list]));
  await app.database.crash();
  const before = [...burst.acknowledged];

  expect((await visit("/api/health")).status).toBe(200);
  const health = await visit("/api/health/ready");
  expect(health.status).toBe(503);
  expect(JSON.parse(health.body)).toMatchObject({ status: "down", checks: { database: "down" } });
  // Guests, and who opens a link from a mail, are told without a script.
  const plain = [guestPage, "/verify/link", "/reset/link", "/invite/link"];
  for (const path of [...plain, "/events", `/events/${event.eventId}/guests`]) {
    const { status, body } = await visit(path, plain.includes(path) ? undefined : cookie);
    expect(status, path).toBe(500);
    expect(body, path).not.toMatch(inside);
    expect(plain.includes(path) ? body : await sentencesOf(body), path).toMatch(/went wrong on our side/);
  }
  const route = await visit("/api/live", cookie);
  expect(route.status).toBe(500);
  expect(route.body).toMatch(/went wrong on our side/);
  expect(route.body).not.toMatch(inside);

  await app.database.resume();
  await untilUp(app.url, "/api/health/ready");
  expect((await visit(guestPage)).status).toBe(200);
  expect(await answers.acknowledgedWrongly(before)).toEqual([]);

  await burst.over;
  // What was being sent when the database went is taken up again when the sender's three minutes are over.
  await work.letMinutesPass();
  await work.allDone();
  expect(await answers.acknowledgedWrongly(burst.acknowledged)).toEqual([]);
  expect(burst.acknowledged).toHaveLength(homes.length);
  expect(await work.halfAnswered(event)).toEqual([]);
  expect(await lists.halfIn([list])).toEqual([]);
  expect(await lists.areIn([list])).toBe(true);
  expect(await work.wrongConfirmations(event.eventId)).toEqual([]);
});
