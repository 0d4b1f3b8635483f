import { expect, test } from "vitest";
import { requirePublicEvent } from "@/lib/platform/access/guest-gates";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent } from "@/lib/testing/factories";
import { changeSlug, setVisibility } from "../mutations/publish";
import { createSession, updateSession } from "../sessions/mutations/save-session";
import { createSessionSchema, updateSessionSchema } from "../sessions/schema";
import { getMovedSlug, getPublicEvent, listListedPages } from "./data";

const slug = (): string => `page-${newId().slice(-12)}`;
const times = { startsAt: new Date("2027-06-12T13:00:00Z"), endsAt: new Date("2027-06-12T21:00:00Z") };

test("the page tells of the sessions that ask everybody, and of nothing private", async () => {
  const address = slug();
  const event = await makeEvent({ ...times, slug: address, locale: "de-AT", budgetCents: 5_000_000n }, times);
  const typed = { eventId: event.eventId, kind: "brunch", startsAt: "2027-06-13T11:00", endsAt: "2027-06-13T13:00" };
  await createSession(event.scope, createSessionSchema.parse({ ...typed, name: "Family brunch" }));
  const page = await getPublicEvent(await requirePublicEvent(address));
  expect(page.sessions.map((session) => session.name)).toEqual(["Dinner"]);
  expect(page).toMatchObject({ locale: "de", status: "confirmed", isListed: true, host: { name: "Test Planners" } });
  expect(JSON.stringify(page)).not.toMatch(/budget|5000000|acceptedCount|Family/);
});

test("the sequence of a calendar entry grows with each change of the session", async () => {
  const address = slug();
  const event = await makeEvent({ ...times, slug: address }, { ...times, createdAt: new Date(Date.now() - 60_000) });
  const read = async () => (await getPublicEvent(await requirePublicEvent(address))).sessions[0]?.sequence ?? 0;
  await db.session.updateMany({
    where: { eventId: event.eventId },
    data: { updatedAt: new Date(Date.now() - 60_000) },
  });
  const before = await read();
  const change = updateSessionSchema.parse({
    eventId: event.eventId,
    sessionId: event.sessionId,
    kind: "dinner",
    name: "Late dinner",
    startsAt: "2027-06-12T20:00",
    endsAt: "2027-06-12T23:00",
    invitesAll: "on",
  });
  await updateSession(event.scope, change);
  expect(await read()).toBeGreaterThan(before);
});

test("an old address leads on only while the page is served", async () => {
  const [first, second] = [slug(), slug()];
  const event = await makeEvent({ slug: first });
  await changeSlug(event.scope, second);
  expect(await getMovedSlug(first)).toBe(second);
  expect(await getMovedSlug(second)).toBeNull();
  await setVisibility(event.scope, "private");
  expect(await getMovedSlug(first)).toBeNull();
});

test("search engines are told of public events alone, never of one that only its link opens", async () => {
  const [listed, unlisted, planned, cancelled] = [slug(), slug(), slug(), slug()];
  await makeEvent({ slug: listed, locale: "fr" });
  await makeEvent({ slug: unlisted, visibility: "unlisted" });
  await makeEvent({ slug: planned, status: "planning" });
  await makeEvent({ slug: cancelled, status: "cancelled" });
  const told = await listListedPages();
  expect(told).toContainEqual({ slug: listed, locale: "fr" });
  expect(told.map((page) => page.slug).filter((each) => [unlisted, planned, cancelled].includes(each))).toEqual([]);
});
