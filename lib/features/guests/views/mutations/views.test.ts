import { expect, test } from "vitest";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { eventScopeFor, makeEvent, makeUser, type TestEvent } from "@/lib/testing/factories";
import { getGuestViews } from "../data";
import { defaultColumns } from "../rules";
import { saveViewSchema } from "../schema";
import { deleteView, updateView } from "./change-view";
import { keepLook } from "./keep-look";
import { saveView, viewsAllowed } from "./save-view";

const notFound = expect.objectContaining({ code: "NOT_FOUND" });
const children = saveViewSchema.parse({
  name: "Children who come",
  query: "kind=child&answer=accepted&sort=-created&at=300&nonsense=1",
  columns: ["answer", "household", "answer", "shoes"],
});

async function staffOf(event: TestEvent, role: "assistant" | "coordinator"): Promise<EventScope> {
  const standing = { membership: null, staff: { role, grants: [], revokes: [] } };
  return eventScopeFor(event, await makeUser(), standing);
}

async function idOf(saving: ReturnType<typeof saveView>): Promise<string> {
  const saved = await saving;
  return saved.ok ? saved.viewId : "";
}

test("a list is kept with its filters, order and columns, and nothing that nobody knows", async () => {
  const event = await makeEvent();
  const viewId = await idOf(saveView(event.scope, children));
  const { views } = await getGuestViews(event.scope);
  expect(views).toMatchObject([
    {
      id: viewId,
      name: "Children who come",
      query: "answer=accepted&kind=child&sort=-created",
      columns: ["answer", "household"],
      isMine: true,
      isShared: false,
    },
  ]);
});

test("shared lists are seen by others of the event, and changed by nobody but their owner", async () => {
  const event = await makeEvent();
  const colleague = await staffOf(event, "coordinator");
  const viewId = await idOf(saveView(event.scope, children));
  expect((await getGuestViews(colleague)).views).toEqual([]);
  await updateView(event.scope, { viewId, isShared: true });
  expect((await getGuestViews(colleague)).views).toMatchObject([{ id: viewId, isMine: false }]);
  await expect(updateView(colleague, { viewId, name: "Mine now" })).rejects.toEqual(notFound);
  await expect(deleteView(colleague, viewId)).rejects.toEqual(notFound);
  await expect(saveView(colleague, { ...children, isShared: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await saveView(colleague, children)).toMatchObject({ ok: true });
});

test("what was deleted can be saved again as it was", async () => {
  const event = await makeEvent();
  const viewId = await idOf(saveView(event.scope, { ...children, isShared: true }));
  const { deleted } = await deleteView(event.scope, viewId);
  expect((await getGuestViews(event.scope)).views).toEqual([]);
  await saveView(event.scope, deleted);
  expect((await getGuestViews(event.scope)).views).toMatchObject([{ name: "Children who come", isShared: true }]);
});

test("there is an end to how many one keeps, also when they are saved at once", async () => {
  const event = await makeEvent();
  const some = Array.from({ length: viewsAllowed - 1 }, () => saveView(event.scope, children));
  await Promise.all(some);
  const last = await Promise.all([saveView(event.scope, children), saveView(event.scope, children)]);
  expect(last.filter(({ ok }) => ok)).toHaveLength(1);
  expect(last).toContainEqual(expect.objectContaining({ reason: "too_many" }));
});

test("columns and density are remembered for each person and event", async () => {
  const event = await makeEvent();
  const colleague = await staffOf(event, "assistant");
  await keepLook(event.scope, { columns: ["phone"], isDense: false });
  await keepLook(event.scope, { columns: ["phone", "answer"], isDense: true });
  expect((await getGuestViews(event.scope)).look).toEqual({ columns: ["phone", "answer"], isDense: true });
  expect((await getGuestViews(colleague)).look).toEqual({ columns: [...defaultColumns], isDense: false });
  const elsewhere = await makeEvent();
  expect((await getGuestViews(elsewhere.scope)).look.isDense).toBe(false);
});

test("another tenant's lists can be neither seen, changed nor deleted", async () => {
  const [mine, theirs] = [await makeEvent(), await makeEvent()];
  const viewId = await idOf(saveView(theirs.scope, { ...children, isShared: true }));
  expect((await getGuestViews(mine.scope)).views).toEqual([]);
  await expect(updateView(mine.scope, { viewId, name: "Stolen" })).rejects.toEqual(notFound);
  await expect(deleteView(mine.scope, viewId)).rejects.toEqual(notFound);
  expect(await db.guestView.count({ where: { id: viewId, name: "Children who come" } })).toBe(1);
});
