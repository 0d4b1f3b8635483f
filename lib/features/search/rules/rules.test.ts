import { expect, test } from "vitest";
import { permissionsOnEvent, type Standing } from "@/lib/platform/access/permissions";
import { commandsFor, type PresentEvent } from "./commands";
import { matchScore } from "./match";

function eventFor(standing: Standing, isPageServed = true): PresentEvent {
  const held = permissionsOnEvent(standing);
  return { id: "e1", name: "Gala", slug: "gala", isPageServed, can: (permission) => held.has(permission) };
}
const staff = (role: "coordinator" | "door"): Standing => ({
  membership: null,
  staff: { role, grants: [], revokes: [] },
});
const keysFor = (standing: Standing, others: { id: string; name: string }[] = []) =>
  commandsFor({ membership: standing.membership, event: eventFor(standing), others, hasMailbox: false }).map(
    ({ key }) => key,
  );

test("an owner is offered everything", () => {
  const keys = keysFor({ membership: "owner", staff: null }, [{ id: "o2", name: "Harbour" }]);
  for (const key of [
    "tab:guests",
    "tab:settings",
    "guest.add",
    "guests.import",
    "invitations",
    "public.copy",
    "place:settings",
    "settings:/settings/members",
    "event.new",
    "member.invite",
    "switch:o2",
    "sign.out",
  ]) {
    expect(keys).toContain(key);
  }
  expect(new Set(keys).size).toBe(keys.length);
});

test("a planner is offered no member to invite, who is at the door neither guests nor events to make", () => {
  const planner = keysFor({ membership: "planner", staff: null });
  expect(planner).toContain("event.new");
  for (const key of ["member.invite", "place:settings", "settings:/settings/members"])
    expect(planner).not.toContain(key);
  const door = keysFor(staff("door"));
  expect(door).toContain("tab:overview");
  for (const key of ["tab:guests", "tab:settings", "guest.add", "guests.import", "invitations", "event.new"]) {
    expect(door).not.toContain(key);
  }
  expect(keysFor(staff("coordinator"))).toContain("tab:guests");
});

test("what no page serves has no public address, and outside an event there is none", () => {
  const context = { membership: "owner", others: [], hasMailbox: false } as const;
  const event = eventFor({ membership: "owner", staff: null }, false);
  expect(commandsFor({ ...context, event }).map(({ key }) => key)).not.toContain("public.copy");
  expect(commandsFor({ ...context, event: null }).every(({ group }) => group !== "event")).toBe(true);
});

test.each([
  ["set", "Settings", ""],
  ["SETTÍNGS", "Settings", ""],
  ["setings", "Settings", ""],
  ["settigns", "Settings", ""],
  ["settnigs", "Settings", ""],
  ["imp gue", "Import guests", ""],
  ["guests import", "Import guests", ""],
  ["excel", "Import guests", "upload csv excel"],
])("“%s” finds %s", (typed, shown, hidden) => {
  expect(matchScore(typed, shown, hidden)).toBeGreaterThan(0);
});

test.each([
  ["ttings", "Settings"],
  ["set guest", "Settings"],
  ["sxt", "Settings"],
  ["", "Settings"],
])("“%s” does not find %s", (typed, shown) => {
  expect(matchScore(typed, shown)).toBe(0);
});

test("the beginning of a name comes before a word in it, and that before words that nobody reads", () => {
  const scores = [
    matchScore("gue", "Guests"),
    matchScore("gue", "Import guests"),
    matchScore("gue", "Invite", "guests"),
  ];
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(3);
});
