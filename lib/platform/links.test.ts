import { afterEach, expect, test, vi } from "vitest";
import { newId } from "./ids";
import { makeLink, readLink } from "./links";

const id = newId();
const [oldKey, newKey] = ["old:a-secret-of-long-ago-0123456789abcdef", "new:a-secret-of-today-0123456789abcdefgh"];

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The module as a process with these keys loads it. */
async function withKeys(...keys: string[]) {
  vi.stubEnv("LINK_KEYS", keys.join(","));
  vi.resetModules();
  return import("./links");
}

test("a link says again what it was made of, and is made the same each time", () => {
  expect(readLink("rsvp", makeLink("rsvp", id, 7))).toEqual({ id, version: 7 });
  expect(makeLink("rsvp", id, 7)).toBe(makeLink("rsvp", id, 7));
  expect(makeLink("rsvp", id, 7)).toMatch(/^[\w-]+\.[\w-]{27}\.[\w-]{22}$/);
});

test("a raised version is another link: the row that holds it tells an older one", () => {
  expect(makeLink("rsvp", id, 8)).not.toBe(makeLink("rsvp", id, 7));
  expect(readLink("rsvp", makeLink("rsvp", id, 4_294_967_295))?.version).toBe(4_294_967_295);
});

test("a link of one purpose opens nothing of another", () => {
  const purposes = ["rsvp", "calendar", "ticket", "share", "unsubscribe", "file"] as const;
  for (const made of purposes)
    for (const read of purposes) {
      expect(readLink(read, makeLink(made, id, 1)) !== null).toBe(made === read);
    }
});

test("one changed, added or missing sign anywhere opens nothing", () => {
  const token = makeLink("rsvp", id, 1);
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === "A" ? "B" : "A";
    for (const forged of [
      token.slice(0, at) + other + token.slice(at + 1),
      token.slice(0, at) + token.slice(at + 1),
      `${token.slice(0, at)}!${token.slice(at)}`,
    ]) {
      expect([forged, readLink("rsvp", forged)]).toEqual([forged, null]);
    }
  }
});

test.each([
  undefined,
  null,
  7,
  {},
  [],
  "",
  ".",
  "..",
  "dev..",
  "dev.a.b",
  "x".repeat(5_000),
  `${"dev."}${"A".repeat(27)}.${"A".repeat(22)}`,
])("%j opens nothing", (token) => {
  expect(readLink("rsvp", token)).toBeNull();
});

test("another installation's link opens nothing", async () => {
  const theirs = (await withKeys("new:quite-another-secret-0123456789abcdef")).makeLink("rsvp", id, 1);
  expect((await withKeys(newKey)).readLink("rsvp", theirs)).toBeNull();
});

test("a retired key still opens what was printed, and new links are made with the newest", async () => {
  const printed = (await withKeys(oldKey)).makeLink("rsvp", id, 3);
  const rotated = await withKeys(newKey, oldKey);
  expect(rotated.readLink("rsvp", printed)).toEqual({ id, version: 3 });
  expect(rotated.makeLink("rsvp", id, 3)).toMatch(/^new\./);
  const dropped = await withKeys(newKey);
  expect(dropped.readLink("rsvp", printed)).toBeNull();
  expect(dropped.readLink("rsvp", printed.replace(/^old/, "new"))).toBeNull();
});
