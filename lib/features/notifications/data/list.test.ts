import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold, makeMember, makeUser } from "@/lib/testing/factories";
import { makeNotification, makeStaff } from "@/lib/testing/notification-factories";
import { countUnread, getBell, listNotifications } from "./list";

const words = ({ sentence }: { sentence: readonly { text: string }[] }): string =>
  sentence.map(({ text }) => text).join("");

test("one's own, latest first, with the names as they are now", async () => {
  const event = await makeEvent({ name: "Spring Gala" });
  const { householdId } = await makeHousehold(event, ["Marie Curie"]);
  const { owner } = event;
  await makeNotification(owner, event, { occurredAt: new Date("2027-01-01"), actorName: "Tom", readAt: new Date() });
  await makeNotification(owner, event, {
    kind: "answers_given",
    subjectId: householdId,
    occurredAt: new Date("2027-01-02"),
  });
  const colleague = await makeMember(event.organizationId, "owner");
  await makeNotification(colleague.user, event);

  const bell = await getBell(owner);
  expect(bell.unread).toBe(1);
  expect(bell.latest.map((item) => [words(item), item.isRead])).toEqual([
    ["Marie Curie answered for Spring Gala.", false],
    ["Tom confirmed Spring Gala.", true],
  ]);
  // Of a guest who was removed nothing is kept.
  await db.household.update({ where: { id: householdId }, data: { deletedAt: new Date() } });
  expect((await getBell(owner)).latest.map(words)[0]).toBe("1 household answered for Spring Gala.");
  expect(await countUnread(colleague.user)).toBe(1);
});

test("who may no longer read of it is shown none of it", async () => {
  const event = await makeEvent();
  const { organizationId } = event;
  const { user } = await makeMember(organizationId, "planner");
  await makeNotification(user, event, { kind: "answers_given" });
  await makeNotification(user, event, { kind: "event_confirmed" });
  await makeNotification(user, { organizationId, eventId: null }, { kind: "member_joined" });
  const kinds = async () => (await listNotifications(user, {})).items.map(({ kind }) => kind).sort();
  const role = (to: "owner" | "assistant") =>
    db.membership.update({
      where: { organizationId_userId: { organizationId, userId: user.userId } },
      data: { role: to },
    });

  expect(await kinds()).toEqual(["answers_given", "event_confirmed"]);
  await role("owner");
  expect(await kinds()).toEqual(["answers_given", "event_confirmed", "member_joined"]);
  await role("assistant");
  expect(await kinds()).toEqual(["event_confirmed"]);
  await makeStaff(event, user, "coordinator");
  expect(await kinds()).toEqual(["answers_given", "event_confirmed"]);
  await db.membership.deleteMany({ where: { userId: user.userId } });
  expect(await kinds()).toEqual(["answers_given", "event_confirmed"]);
  await db.eventStaff.deleteMany({ where: { userId: user.userId } });
  expect(await kinds()).toEqual([]);
  expect(await countUnread(user)).toBe(0);
});

test("staff of one event read nothing of another, also of the same organization", async () => {
  const mine = await makeEvent();
  const other = await makeEvent();
  const user = await makeUser();
  await makeStaff(mine, user, "coordinator");
  await makeNotification(user, mine, { kind: "answers_given" });
  await makeNotification(user, other, { kind: "answers_given" });
  expect((await listNotifications(user, {})).items.map(({ href }) => href)).toEqual([`/events/${mine.eventId}/rsvps`]);
});

test("pages of 50 meet each once, also within one instant; the unread can be had alone", async () => {
  const event = await makeEvent();
  const { owner } = event;
  const at = new Date("2027-03-01T12:00:00Z");
  for (let index = 0; index < 120; index++) {
    await makeNotification(owner, event, { occurredAt: at, readAt: index % 2 === 0 ? at : null });
  }
  const read = async (filter: { show?: "unread" }) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listNotifications(owner, { ...filter, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return seen;
  };
  const all = await read({});
  expect(new Set(all).size).toBe(120);
  expect(new Set(await read({ show: "unread" })).size).toBe(60);
  const page = await listNotifications(owner, { show: "unread" });
  expect(page).toMatchObject({ total: 60, unread: 60 });
  expect((await listNotifications(owner, { cursor: "nonsense" })).items).toHaveLength(50);
});
