import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { formatInstant } from "@/lib/platform/zones";
import { lockEvent } from "../../mutations/lock-event";
import { changesBetween } from "../../rules/changes";
import type { SavePageInput } from "../schema";

/**
 * Stores the whole page: its look, sections, story, notes and questions. Refuses an editor that was opened before
 * somebody else's change of the page or of the story (unless whoever sends it was told and wants theirs to hold).
 * Answers with the version that the next save must name.
 */
export async function savePage(scope: EventScope, input: SavePageInput): Promise<Result<{ version: number }, "stale">> {
  const { eventId: _id, version, storyWas, overwrite, story, notes, questions, ...look } = input;
  return inTransaction(async (tx): Promise<Result<{ version: number }, "stale">> => {
    const event = await lockEvent(tx, scope);
    const page = await readPage(tx, scope);
    const isStoryChanged = story !== storyWas;
    const isStale = (page?.version ?? 0) !== version || (isStoryChanged && event.description !== storyWas);
    if (isStale && !overwrite) return refuse("stale", await whoChangedIt(tx, scope, event.timeZone));
    const next = { ...look, notes, questions, ...(isStoryChanged && { description: story }) };
    const before = page ?? { theme: null, font: null, accentColor: null, sections: null, notes: [], questions: [] };
    const changes = changesBetween({ ...before, description: event.description }, next);
    if (!changes) return done({ version: page?.version ?? 0, message: "Saved." });
    const key = { organizationId: scope.organizationId, eventId: scope.eventId };
    const stored = await tx.eventPage.upsert({
      where: { eventId: scope.eventId, organizationId: scope.organizationId },
      create: { ...key, ...look },
      update: { ...look, version: { increment: 1 } },
      select: { version: true },
    });
    await tx.pageNote.deleteMany({ where: key });
    await tx.pageNote.createMany({ data: notes.map((note, position) => ({ ...key, ...note, id: newId(), position })) });
    await tx.pageQuestion.deleteMany({ where: key });
    await tx.pageQuestion.createMany({
      data: questions.map((question, position) => ({ ...key, ...question, id: newId(), position })),
    });
    if (isStoryChanged) {
      await tx.event.update({
        where: { id: scope.eventId, organizationId: scope.organizationId },
        data: { description: story, version: { increment: 1 } },
      });
    }
    await recordAudit(tx, scope, {
      action: "event.page_changed",
      subject: { kind: "event", id: scope.eventId, name: event.name },
      ...changes,
    });
    await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
    return done({ version: stored.version, message: "The page is saved." });
  });
}

async function readPage(tx: Tx, scope: EventScope) {
  return tx.eventPage.findFirst({
    where: { eventId: scope.eventId, organizationId: scope.organizationId },
    select: {
      theme: true,
      font: true,
      accentColor: true,
      sections: true,
      version: true,
      notes: { orderBy: { position: "asc" }, select: { kind: true, title: true, body: true, link: true } },
      questions: { orderBy: { position: "asc" }, select: { question: true, answer: true } },
    },
  });
}

/** The sentence for an editor that is older than the page: who changed it, and when. */
async function whoChangedIt(tx: Tx, scope: EventScope, timeZone: string): Promise<string> {
  const last = await tx.auditEntry.findFirst({
    where: {
      organizationId: scope.organizationId,
      eventId: scope.eventId,
      action: { in: ["event.page_changed", "event.updated"] },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { actorName: true, createdAt: true },
  });
  const keep = "Nothing of yours was saved, and all you did is still here.";
  if (!last) return `Somebody has changed this page since you opened it. ${keep}`;
  const time = formatInstant(last.createdAt, timeZone, formatsOf(scope.actor).locale, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return `${last.actorName ?? "Somebody"} changed this page on ${time}, after you opened it. ${keep}`;
}
