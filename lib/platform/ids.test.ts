import { expect, test } from "vitest";
import { setClock } from "./clock";
import { isId, madeAt, newId } from "./ids";

test("ids are UUIDs of version 7 that carry their time", () => {
  const putBack = setClock(() => new Date("2027-06-12T13:00:00.123Z"));
  const id = newId();
  putBack();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.parse("2027-06-12T13:00:00.123Z"));
  expect(isId(id)).toBe(true);
});

test("ids sort by the time they were made, and none comes twice", () => {
  let at = Date.parse("2027-01-01");
  const putBack = setClock(() => new Date(at++));
  const ids = Array.from({ length: 5_000 }, newId);
  putBack();
  expect([...ids].sort()).toEqual(ids);
  const sameInstant = setClock(() => new Date(0));
  const many = Array.from({ length: 20_000 }, newId);
  sameInstant();
  expect(new Set(many).size).toBe(many.length);
});

test.each([
  undefined,
  null,
  1,
  "",
  "nonsense",
  "01990000-0000-7000-8000-00000000000",
  "01990000-0000-7000-8000-000000000000 ",
  "01990000-0000-7000-8000-00000000000G",
  "01990000-0000-7000-8000-00000000000A",
  "{01990000-0000-7000-8000-000000000000}",
  "01990000000070008000000000000000",
  "00000000-0000-0000-0000-000000000000",
  ["01990000-0000-7000-8000-000000000000"],
])("%j is no id", (value) => {
  expect(isId(value)).toBe(false);
});

test("ids made within one millisecond sort by the order in which they were made", () => {
  const restore = setClock(() => new Date("2027-06-12T13:00:00.000Z"));
  const ids = Array.from({ length: 10_000 }, () => newId());
  restore();
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every(isId)).toBe(true);
});

test("an id tells when it was made; what is no such id tells nothing", () => {
  const instant = new Date("2127-06-12T13:00:00.123Z");
  const restore = setClock(() => instant);
  const id = newId();
  restore();
  expect(madeAt(id)).toEqual(instant);
  expect(madeAt("0198aaaa-0000-4000-8000-0000000000ff")).toBeNull();
  expect(madeAt("planner-key")).toBeNull();
});
