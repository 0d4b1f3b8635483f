import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/api/live/route";
import { db } from "@/lib/platform/db";
import { makeEvent, makeMember, makeUser } from "@/lib/testing/factories";
import { callRoute, signIn } from "@/lib/testing/request";
import type { UserScope } from "../access/scopes";
import { newId } from "../ids";
import { type LiveHub, liveHub, startHub } from "./hub";
import { notifyLive } from "./notify";
import { countStream } from "./open-streams";
import { openStream, type StreamOptions } from "./stream";

vi.mock("next/headers", () => import("@/lib/testing/request"));

let hub: LiveHub;
beforeAll(() => {
  hub = startHub();
});
afterAll(async () => {
  await hub.stop();
  await liveHub().stop();
});

async function open(user: UserScope, options: Partial<StreamOptions> = {}) {
  const control = new AbortController();
  const stream = await openStream(user, hub, { gone: control.signal, gatherMs: 20, ...options });
  return { ...follow(stream), leave: () => control.abort() };
}

/** Collects what a stream says, and whether it is over. */
function follow(stream: ReadableStream<Uint8Array>) {
  const seen = { text: "", isOver: false };
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const read = async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      seen.text += decoder.decode(value);
    }
    seen.isOver = true;
  };
  void read();
  return {
    seen,
    hints: () => [...seen.text.matchAll(/event: hint\ndata: (.*)\n\n/g)].map(([, data]) => JSON.parse(data ?? "")),
  };
}

test("members hear of their organization's events, in names and ids alone", async () => {
  const { organizationId, eventId, owner } = await makeEvent();
  await signIn(owner);
  const { seen, hints, leave } = await open(owner);
  await expect.poll(() => seen.text).toContain("event: open");
  await notifyLive([{ name: "rsvp/answer.given", organizationId, eventId }]);
  await expect.poll(hints).toEqual([{ name: "rsvp/answer.given", eventId }]);
  leave();
  await expect.poll(() => seen.isOver).toBe(true);
});

test("strangers hear nothing, staff hear of their event and no other", async () => {
  const mine = await makeEvent();
  const [stranger, staff] = [await makeUser(), await makeUser()];
  const { organizationId, eventId } = mine;
  await db.eventStaff.create({ data: { id: newId(), organizationId, eventId, userId: staff.userId, role: "door" } });
  const [deaf, some] = [await open(stranger), await open(staff)];
  await notifyLive([
    { name: "events/event.updated", organizationId, eventId: newId() },
    { name: "guests/list.changed", organizationId, eventId: null },
    { name: "rsvp/answer.given", organizationId, eventId },
  ]);
  await expect.poll(some.hints).toEqual([{ name: "rsvp/answer.given", eventId }]);
  expect(deaf.hints()).toEqual([]);
  deaf.leave();
  some.leave();
});

test("what is meant for one person reaches their streams and nobody else's", async () => {
  const { organizationId, owner, eventId } = await makeEvent();
  const { user } = await makeMember(organizationId, "owner");
  const [mine, theirs] = [await open(owner), await open(user)];
  const name = "notifications/list.changed";
  await notifyLive([
    { name, organizationId: null, eventId: null, userId: owner.userId },
    { name: "rsvp/answer.given", organizationId, eventId },
  ]);
  await expect.poll(theirs.hints).toEqual([{ name: "rsvp/answer.given", eventId }]);
  await expect.poll(mine.hints).toContainEqual({ name, eventId: null });
  mine.leave();
  theirs.leave();
});

test("a burst is one hint", async () => {
  const { organizationId, eventId, owner } = await makeEvent();
  const { hints, leave } = await open(owner, { gatherMs: 300 });
  for (let i = 0; i < 10; i++) await notifyLive([{ name: "rsvp/answer.given", organizationId, eventId }]);
  await notifyLive([{ name: "guests/list.changed", organizationId, eventId }]);
  await expect.poll(hints).toEqual([
    { name: "rsvp/answer.given", eventId },
    { name: "guests/list.changed", eventId },
  ]);
  leave();
});

test("the stream ends when the session is revoked", async () => {
  const { owner } = await makeEvent();
  await signIn(owner);
  const { seen } = await open(owner, { recheckMs: 50 });
  await expect.poll(() => seen.text).toContain("event: open");
  expect(seen.isOver).toBe(false);
  await db.userSession.update({ where: { id: owner.sessionId }, data: { revokedAt: new Date() } });
  await expect.poll(() => seen.isOver).toBe(true);
  expect(seen.text).toContain("event: end");
});

test("who leaves the organization hears nothing more of it while the stream is open", async () => {
  const { organizationId, eventId } = await makeEvent();
  const { user } = await makeMember(organizationId, "planner");
  await signIn(user);
  const { hints, leave } = await open(user, { recheckMs: 30 });
  await notifyLive([{ name: "rsvp/answer.given", organizationId, eventId }]);
  await expect.poll(hints).toHaveLength(1);
  await db.membership.deleteMany({ where: { organizationId, userId: user.userId } });
  const other = await makeEvent();
  await db.membership.create({
    data: { id: newId(), organizationId: other.organizationId, userId: user.userId, role: "planner" },
  });
  // Heard of the new organization: the reach was read again, and the old one is out of it.
  await expect
    .poll(async () => {
      await notifyLive([
        { name: "events/event.updated", organizationId: other.organizationId, eventId: other.eventId },
      ]);
      return hints().some(({ eventId: at }) => at === other.eventId);
    })
    .toBe(true);
  const before = hints().filter(({ eventId: at }) => at === eventId).length;
  await notifyLive([
    { name: "guests/list.changed", organizationId, eventId },
    { name: "guests/list.changed", organizationId: other.organizationId, eventId: other.eventId },
  ]);
  await expect.poll(() => hints().some(({ name }) => name === "guests/list.changed")).toBe(true);
  expect(hints().filter(({ eventId: at }) => at === eventId)).toHaveLength(before);
  leave();
});

test("the door asks for a session, and hands out an uncompressed event stream", async () => {
  const signedOut = await callRoute(GET, "/api/live");
  expect(signedOut.status).toBe(401);

  const { owner } = await makeEvent();
  const headers = await signIn(owner);
  const control = new AbortController();
  const response = await callRoute(GET, "/api/live", { headers, signal: control.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  expect(response.headers.get("cache-control")).toContain("no-transform");
  const { seen } = follow(response.body ?? expect.fail("no stream"));
  await expect.poll(() => seen.text).toContain("event: open");
  control.abort();
  await expect.poll(() => seen.isOver).toBe(true);
});

test("one account cannot hold streams without end, and a closed one makes room", async () => {
  const userId = newId();
  const closers = Array.from({ length: 20 }, () => countStream(userId));
  expect(() => countStream(userId)).toThrow("a bit much");
  closers[0]?.();
  closers[0]?.();
  closers[0] = countStream(userId);
  expect(() => countStream(userId)).toThrow("a bit much");
  for (const close of closers) close();
});

test("who ends the stream by cancelling it is counted off", async () => {
  const { owner } = await makeEvent();
  let ended = 0;
  const control = new AbortController();
  const stream = await openStream(owner, hub, {
    gone: control.signal,
    onEnd: () => {
      ended++;
    },
  });
  await stream.cancel();
  control.abort();
  expect(ended).toBe(1);
});

test("when the process is to end, its streams end, so that it can", async () => {
  const { owner } = await makeEvent();
  const own = startHub();
  const stream = await openStream(owner, own, { gone: new AbortController().signal });
  const { seen } = follow(stream);
  await expect.poll(() => seen.text).toContain("event: open");
  await own.stop();
  await expect.poll(() => seen.isOver).toBe(true);
});
