import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { eventScopeFor, makeEvent, makeOrganization } from "@/lib/testing/factories";
import { listActivity } from "./data";

test("the log is paged without a gap, also where many things happened in one instant", async () => {
  const event = await makeEvent();
  const { eventId, organizationId } = event;
  const at = new Date("2027-01-01T12:00:00Z");
  await db.auditEntry.createMany({
    data: Array.from({ length: 130 }, (_, index) => ({
      id: newId(),
      organizationId,
      eventId,
      actorKind: index % 10 === 0 ? "system" : "user",
      actorName: index % 10 === 0 ? "events.sweep" : "Ada Planner",
      action: "session.created",
      subjectKind: "session",
      subjectName: `Session ${index}`,
      createdAt: new Date(at.getTime() + (index % 2)),
    })),
  });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listActivity(event.scope, cursor);
    seen.push(...page.items.map((item) => item.text));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(130);
  const first = await listActivity(event.scope);
  expect(first.items).toHaveLength(50);
  expect(first.items.map((item) => item.actor)).toContain("Ada Planner");
  expect((await listActivity(event.scope, "nonsense")).items).toEqual(first.items);
});

test("another organization's scope reads none of it", async () => {
  const event = await makeEvent();
  const { organizationId, owner } = await makeOrganization();
  const scope = eventScopeFor({ organizationId, eventId: event.eventId }, owner, { membership: "owner", staff: null });
  await expect(listActivity(scope)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
