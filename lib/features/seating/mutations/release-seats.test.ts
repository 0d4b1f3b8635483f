import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeLayout, seating } from "@/lib/testing/seating-factories";
import { getDelta } from "../data/plan";
import { releaseSeatsOf } from "../jobs";
import { applyChanges } from "./apply-changes";

test("who declines or leaves the list gives the seat back, once, and it is told", async () => {
  const event = await makeEvent();
  const { layoutId, seatIds } = await makeLayout(event);
  const { guestIds } = await makeHousehold(event, ["Marie Curie", "Pierre Curie", "Irène Curie"]);
  const [declining = "", leaving = "", staying = ""] = guestIds;
  const changes = guestIds.map((guestId, index) => seating(guestId, seatIds[index] ?? ""));
  expect(await applyChanges(event.scope, layoutId, { since: 1, changes })).toMatchObject({ ok: true });

  await answerFor(event, [declining], "declined");
  await answerFor(event, [staying], "accepted");
  await db.guest.update({ where: { id: leaving }, data: { deletedAt: new Date() } });
  expect(await releaseSeatsOf(event)).toEqual({ released: 2 });
  expect(await releaseSeatsOf(event)).toEqual({ released: 0 });

  const claims = await db.seatClaim.findMany({ where: { layoutId } });
  expect(claims.map(({ guestId }) => guestId)).toEqual([staying]);
  const delta = await getDelta(event.scope, layoutId, 2);
  expect(delta?.removed.guestIds.toSorted()).toEqual([declining, leaving].sort());
  const raised = await db.outboxEvent.findMany({ where: { eventId: event.eventId, name: "seating/seat.released" } });
  expect(raised.map(({ data }) => data)).toEqual([
    { eventId: event.eventId, layoutId, guestIds: [declining, leaving].sort() },
  ]);
  expect(await db.auditEntry.count({ where: { eventId: event.eventId, action: "seating.seats_released" } })).toBe(1);
});

test("who declines one part keeps the seat at another, and at the event as a whole", async () => {
  const event = await makeEvent();
  const brunch = await db.session.create({
    data: {
      id: newId(),
      eventId: event.eventId,
      name: "Brunch",
      startsAt: new Date("2030-01-02T10:00:00Z"),
      endsAt: new Date("2030-01-02T12:00:00Z"),
    },
  });
  const { guestIds } = await makeHousehold(event, ["Marie Curie"]);
  const [marie = ""] = guestIds;
  const layouts = await Promise.all(
    [null, event.sessionId, brunch.id].map((sessionId) => makeLayout(event, { sessionId })),
  );
  for (const { layoutId, seatIds } of layouts) {
    const changes = [seating(marie, seatIds[0] ?? "")];
    expect(await applyChanges(event.scope, layoutId, { since: 1, changes })).toMatchObject({ ok: true });
  }
  await answerFor(event, [marie], "accepted");
  await answerFor(event, [marie], "declined", brunch.id);
  expect(await releaseSeatsOf(event)).toEqual({ released: 1 });
  const kept = await db.seatClaim.findMany({ where: { guestId: marie }, select: { layoutId: true } });
  expect(kept.map(({ layoutId }) => layoutId).sort()).toEqual(
    layouts
      .slice(0, 2)
      .map(({ layoutId }) => layoutId)
      .sort(),
  );
});

test("an event that is gone has no seats to give back", async () => {
  expect(await releaseSeatsOf({ eventId: newId() })).toEqual({ released: 0 });
});
