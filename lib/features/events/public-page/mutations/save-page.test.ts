import { expect, test } from "vitest";
import { requirePublicEvent } from "@/lib/platform/access/guest-gates";
import { db } from "@/lib/platform/db";
import { makeEvent, makeOrganization } from "@/lib/testing/factories";
import { updateEvent } from "../../mutations/update-event";
import { updateEventSchema } from "../../schema";
import { getPageEditor, getPublicEvent } from "../data";
import { savePageSchema } from "../schema";
import { savePage } from "./save-page";

const page = (changes: Record<string, unknown> = {}) =>
  savePageSchema.parse({
    eventId: "e",
    version: 0,
    storyWas: null,
    theme: "garden",
    font: null,
    accentColor: "#4F6D3A",
    sections: ["notes", "story", "notes"],
    story: "We met on a ferry.",
    notes: [
      { kind: "parking", title: "Parking", body: "In the meadow.", link: "" },
      { kind: "stay", title: "Rooms", body: "In the village.", link: "https://hotel.example" },
    ],
    questions: [{ question: "Is there a band?", answer: "There is." }],
    ...changes,
  });

test("what is saved is what the page shows, in its order; the page and its cache hear of it", async () => {
  const event = await makeEvent();
  const before = await db.outboxEvent.count({ where: { eventId: event.eventId } });
  expect(await savePage(event.scope, page())).toMatchObject({ ok: true, version: 1 });
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
  expect(await getPublicEvent(await requirePublicEvent(slug))).toMatchObject({
    look: { theme: "garden", font: "cormorant", accent: "#4f6d3a" },
    sections: ["notes", "story"],
    description: "We met on a ferry.",
    notes: [
      { kind: "parking", link: null },
      { kind: "stay", title: "Rooms", link: "https://hotel.example" },
    ],
    questions: [{ question: "Is there a band?", answer: "There is." }],
  });
  expect(await db.outboxEvent.count({ where: { eventId: event.eventId } })).toBe(before + 1);
  const audit = await db.auditEntry.findFirstOrThrow({
    where: { eventId: event.eventId, action: "event.page_changed" },
  });
  expect(audit.after).toMatchObject({ theme: "garden", description: "We met on a ferry." });

  const again = page({ version: 1, storyWas: "We met on a ferry." });
  expect(await savePage(event.scope, again)).toMatchObject({ ok: true, version: 1 });
  expect(await db.outboxEvent.count({ where: { eventId: event.eventId } })).toBe(before + 1);
});

test("an event that nobody has dressed wears the first theme, in its organization's colour", async () => {
  const event = await makeEvent({}, {}, await makeOrganization({ accentColor: "#123456" }));
  const { version, event: shown } = await getPageEditor(event.scope);
  expect(version).toBe(0);
  expect(shown.look).toEqual({ theme: "classic", font: "fraunces", accent: "#123456" });
});

test("an editor that is older than the page is refused, unless it was told and insists", async () => {
  const event = await makeEvent();
  await savePage(event.scope, page());
  const late = page({ theme: "modern", storyWas: "We met on a ferry.", story: "We met on a ferry." });
  expect(await savePage(event.scope, late)).toMatchObject({ ok: false, reason: "stale" });
  expect((await getPageEditor(event.scope)).content.theme).toBe("garden");
  expect(await savePage(event.scope, { ...late, overwrite: true })).toMatchObject({ ok: true, version: 2 });
  expect((await getPageEditor(event.scope)).content.theme).toBe("modern");
});

test("a story that was changed in the settings meanwhile is not overwritten by chance", async () => {
  const event = await makeEvent();
  const row = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
  const details = updateEventSchema.parse({
    ...{ eventId: event.eventId, version: row.version, name: row.name, kind: row.kind, locale: "en", currency: "EUR" },
    ...{ startsAt: "2031-06-14T15:00", endsAt: "2031-06-14T23:00", timeZone: "Europe/Paris", moveSessions: "on" },
    description: "Written in the settings.",
  });
  expect(await updateEvent(event.scope, details)).toMatchObject({ ok: true });
  expect(await savePage(event.scope, page())).toMatchObject({ ok: false, reason: "stale" });
  const untouched = page({ story: null });
  expect(await savePage(event.scope, untouched)).toMatchObject({ ok: true });
  expect((await getPageEditor(event.scope)).event.description).toBe("Written in the settings.");
});

test("another organization's page is neither read nor written", async () => {
  const [mine, theirs] = [await makeEvent(), await makeEvent()];
  await savePage(theirs.scope, page());
  const crossed = { ...mine.scope, eventId: theirs.eventId };
  await expect(savePage(crossed, page({ theme: "modern" }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(getPageEditor(crossed)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await getPageEditor(theirs.scope)).content.theme).toBe("garden");
});

test.each([
  [{ accentColor: "red" }, "accentColor"],
  [{ accentColor: "#fff;}" }, "accentColor"],
  [{ notes: [{ kind: "other", title: "x", body: "y", link: "javascript:alert(1)" }] }, "notes.0.link"],
  [{ notes: [{ kind: "other", title: "", body: "y", link: null }] }, "notes.0.title"],
  [{ questions: [{ question: "x", answer: " " }] }, "questions.0.answer"],
])("%j is refused at %s", (changes, field) => {
  const parsed = savePageSchema.safeParse({ ...page(), ...changes });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([field]);
});

test("the database keeps what is no colour and no link out, whoever writes", async () => {
  const event = await makeEvent();
  const at = { organizationId: event.organizationId, eventId: event.eventId };
  await expect(db.eventPage.create({ data: { ...at, accentColor: "red" } })).rejects.toThrow(
    /event_pages_accent_color/,
  );
  await expect(db.eventPage.create({ data: { ...at, sections: ["guests"] } })).rejects.toThrow(/event_pages_sections/);
  await db.eventPage.create({ data: at });
  const note = { ...at, id: crypto.randomUUID(), title: "x", body: "y", position: 0 };
  await expect(db.pageNote.create({ data: { ...note, link: "javascript:alert(1)" } })).rejects.toThrow(
    /page_notes_link/,
  );
});
