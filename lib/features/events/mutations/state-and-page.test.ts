import { expect, test } from "vitest";
import { requirePublicEvent } from "@/lib/platform/access/guest-gates";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { eventScopeFor, makeEvent, makeOrganization } from "@/lib/testing/factories";
import { archiveEvents } from "./archive-events";
import { changeState } from "./change-state";
import { changeSlug, setVisibility } from "./publish";
import { setCover } from "./set-cover";

const slug = (): string => `page-${newId().slice(-12)}`;

test("cancelling keeps the reason, tells those who wait for it, and cannot be done twice", async () => {
  const event = await makeEvent();
  const outcomes = await Promise.all([
    changeState(event.scope, "cancel", "The roof came off."),
    changeState(event.scope, "cancel", "The roof came off."),
  ]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  const row = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
  expect(row).toMatchObject({ status: "cancelled", cancelReason: "The roof came off.", version: 2 });
  expect(row.cancelledAt).not.toBeNull();
  const told = { eventId: event.eventId, name: "events/event.cancelled" };
  expect(await db.outboxEvent.count({ where: told })).toBe(1);
  expect(await db.auditEntry.count({ where: { eventId: event.eventId, action: "event.cancelled" } })).toBe(1);
});

test("completing early is for an event that is going on", async () => {
  const event = await makeEvent();
  expect(await changeState(event.scope, "complete")).toMatchObject({ ok: false, reason: "not_ongoing" });
  const { startsAt } = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
  const restore = setClock(() => new Date(startsAt.getTime() + 60_000));
  try {
    expect(await changeState(event.scope, "complete")).toMatchObject({ ok: true });
    expect(await changeState(event.scope, "cancel")).toMatchObject({ ok: false, reason: "already_over" });
  } finally {
    restore();
  }
});

test("an old address leads to the event, also after several changes and back again", async () => {
  const first = slug();
  const [second, third] = [slug(), slug()];
  const event = await makeEvent({ slug: first });
  await changeSlug(event.scope, second);
  await changeSlug(event.scope, third);
  const targets = await db.slugRedirect.findMany({ where: { eventId: event.eventId }, select: { slug: true } });
  expect(targets.map((target) => target.slug).sort()).toEqual([first, second].sort());
  expect(await changeSlug(event.scope, first)).toMatchObject({ ok: true });
  expect(await db.slugRedirect.count({ where: { slug: first } })).toBe(0);
});

test("an address that another event has or had is refused", async () => {
  const [now, once] = [slug(), slug()];
  const other = await makeEvent({ slug: once });
  await changeSlug(other.scope, now);
  const event = await makeEvent();
  for (const taken of [now, once]) {
    expect(await changeSlug(event.scope, taken)).toMatchObject({ ok: false, reason: "slug_taken" });
  }
});

test("two events that want one address at once: one gets it", async () => {
  const wanted = slug();
  const events = [await makeEvent(), await makeEvent()];
  const outcomes = await Promise.all(events.map((event) => changeSlug(event.scope, wanted)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test.each([
  ["confirmed", "public", true],
  ["confirmed", "unlisted", true],
  ["cancelled", "public", true],
  ["confirmed", "private", false],
  ["planning", "public", false],
] as const)("the gate of the page of a %s, %s event opens: %s", async (status, visibility, opens) => {
  const address = slug();
  const event = await makeEvent({ slug: address, status });
  await setVisibility(event.scope, visibility);
  const gate = requirePublicEvent(address);
  if (opens) expect((await gate).eventId).toBe(event.eventId);
  else await expect(gate).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a cover is a picture uploaded for this event; the one before it is dropped", async () => {
  const event = await makeEvent();
  const other = await makeEvent({}, {}, { ...(await makeOrganization()) });
  const upload = async (at: typeof event, purpose: "cover" | "import" = "cover") => {
    const id = newId();
    await db.storedFile.create({
      data: {
        id,
        organizationId: at.organizationId,
        eventId: at.eventId,
        purpose,
        name: "x",
        contentType: "image/webp",
        sizeBytes: 1,
        sha256: "0",
        storageKey: id,
      },
    });
    return id;
  };
  const [one, two] = [await upload(event), await upload(event)];
  for (const foreign of [await upload(other), await upload(event, "import"), newId()]) {
    expect(await setCover(event.scope, foreign)).toMatchObject({ ok: false, reason: "no_such_image" });
  }
  expect(await setCover(event.scope, one)).toMatchObject({ ok: true });
  expect(await setCover(event.scope, two)).toMatchObject({ ok: true });
  expect(await db.storedFile.findUnique({ where: { id: one } })).toBeNull();
  expect(await setCover(event.scope, null)).toMatchObject({ ok: true });
  expect((await db.event.findUniqueOrThrow({ where: { id: event.eventId } })).coverFileId).toBeNull();
});

test("archiving from the list touches the organization's own events and can be undone exactly", async () => {
  const organization = await makeOrganization();
  const [one, two] = [await makeEvent({}, {}, organization), await makeEvent({}, {}, organization)];
  const foreign = await makeEvent();
  await changeState(two.scope, "archive");
  const outcome = await archiveEvents(organization.scope, [one.eventId, two.eventId, foreign.eventId], true);
  expect(outcome.eventIds).toEqual([one.eventId]);
  expect((await db.event.findUniqueOrThrow({ where: { id: foreign.eventId } })).archivedAt).toBeNull();
  expect((await archiveEvents(organization.scope, outcome.eventIds, false)).eventIds).toEqual([one.eventId]);
});

test("a scope of another organization publishes nothing", async () => {
  const event = await makeEvent({ visibility: "private" });
  const { organizationId, owner } = await makeOrganization();
  const scope = eventScopeFor({ organizationId, eventId: event.eventId }, owner, { membership: "owner", staff: null });
  await expect(setVisibility(scope, "public")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(changeSlug(scope, slug())).rejects.toMatchObject({ code: "NOT_FOUND" });
});
