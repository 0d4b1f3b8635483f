import { expect, test } from "vitest";
import {
  isEventPermission,
  isPermission,
  type Permission,
  permissionRoles,
  permissions,
  permissionsInOrganization,
  permissionsOnEvent,
  roleHas,
} from "./permissions";

/** The product's permission table, written down once more by hand. */
const table = `
| permission | O | P | L | A | C | D |
| event.create | ✓ | ✓ | – | – | – | – |
| event.read | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ |
| event.update | ✓ | ✓ | ✓ | ✓ | – | – |
| event.delete · event.staff | ✓ | ✓ | ✓ | – | – | – |
| guests.read | ✓ | ✓ | ✓ | ✓ | ✓ | – |
| guests.write | ✓ | ✓ | ✓ | ✓ | – | – |
| budget.summary | ✓ | ✓ | ✓ | ✓ | – | – |
| budget.read · budget.write | ✓ | ✓ | ✓ | – | – | – |
| vendors.read · vendors.message | ✓ | ✓ | ✓ | ✓ | ✓ | – |
| vendors.write | ✓ | ✓ | ✓ | – | – | – |
| timeline.read · timeline.write | ✓ | ✓ | ✓ | ✓ | ✓ | – |
| seating.read | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ |
| seating.write | ✓ | ✓ | ✓ | ✓ | – | – |
| tickets.read · orders.read | ✓ | ✓ | ✓ | ✓ | – | – |
| tickets.write · orders.write · orders.refund | ✓ | ✓ | ✓ | – | – | – |
| checkin.read · checkin.write | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ |
| messages.read | ✓ | ✓ | ✓ | ✓ | ✓ | – |
| messages.draft | ✓ | ✓ | ✓ | ✓ | – | – |
| messages.send | ✓ | ✓ | ✓ | – | – | – |
| documents.read | ✓ | ✓ | ✓ | ✓ | ✓ | – |
| documents.write | ✓ | ✓ | ✓ | ✓ | – | – |
| reports.read | ✓ | ✓ | ✓ | ✓ | – | – |
| org.members · org.settings · org.billing | ✓ | – | – | – | – | – |
| templates.write · directory.write | ✓ | ✓ | – | – | – | – |
`;

const cells = table
  .trim()
  .split("\n")
  .slice(1)
  .flatMap((line) => {
    const [names = "", ...marks] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    return names.split(" · ").map((name) => ({ name, marks }));
  });

const named = (name: string): Permission => (isPermission(name) ? name : expect.fail(`${name} is no permission`));
const of = (set: ReadonlySet<Permission>) => [...set].sort();

test("the table in the code is the table of the product, cell by cell", () => {
  expect(cells.map(({ name }) => name).sort()).toEqual([...permissions].sort());
  for (const { name, marks } of cells) {
    expect(marks).toHaveLength(permissionRoles.length);
    permissionRoles.forEach((role, column) => {
      expect([name, role, roleHas(role, named(name))]).toEqual([name, role, marks[column] === "✓"]);
    });
  }
});

test.each(["owner", "planner"] as const)(
  "an %s holds theirs on every event, and an event cannot narrow it",
  (membership) => {
    const all = permissions.filter((permission) => roleHas(membership, permission));
    expect(of(permissionsOnEvent({ membership, staff: null }))).toEqual([...all].sort());
    const staff = { role: "door" as const, grants: [], revokes: [...permissions] };
    expect(of(permissionsOnEvent({ membership, staff }))).toEqual([...all].sort());
  },
);

test.each(["lead_planner", "assistant", "coordinator", "door"] as const)(
  "%s holds their column on the event alone",
  (role) => {
    const held = permissionsOnEvent({ membership: null, staff: { role, grants: [], revokes: [] } });
    expect(of(held)).toEqual(permissions.filter((permission) => roleHas(role, permission)).sort());
    expect(of(permissionsInOrganization(null))).toEqual([]);
  },
);

test("an assistant reads every event and holds the rest where on staff", () => {
  expect(of(permissionsOnEvent({ membership: "assistant", staff: null }))).toEqual(["event.read"]);
  const staff = { role: "assistant" as const, grants: [], revokes: [] };
  expect(permissionsOnEvent({ membership: "assistant", staff }).has("guests.write")).toBe(true);
  expect(of(permissionsInOrganization("assistant"))).toEqual(["event.read"]);
});

test("overrides add or take single permissions, never the sight of the event, never the organization's", () => {
  const staff = (grants: string[], revokes: string[]) =>
    permissionsOnEvent({ membership: null, staff: { role: "coordinator", grants, revokes } });
  expect(staff(["guests.write"], []).has("guests.write")).toBe(true);
  expect(staff([], ["guests.read"]).has("guests.read")).toBe(false);
  expect(staff([], ["event.read"]).has("event.read")).toBe(true);
  for (const permission of [
    "org.members",
    "org.settings",
    "org.billing",
    "event.create",
    "templates.write",
    "directory.write",
  ]) {
    expect(staff([permission], []).has(named(permission))).toBe(false);
    expect(isEventPermission(named(permission))).toBe(false);
  }
  expect(of(staff(["toString", "__proto__", "nonsense"], ["constructor"]))).toEqual(of(staff([], [])));
});

test("a stranger holds nothing", () => {
  expect(of(permissionsOnEvent({ membership: null, staff: null }))).toEqual([]);
});
