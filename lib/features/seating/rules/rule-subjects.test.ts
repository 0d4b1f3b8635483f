import { expect, test } from "vitest";
import { aGuest } from "@/lib/testing/seating-tasks";
import type { RuleSubject } from "../types";
import { isIdle, saysSomething } from "./rule-subjects";

const guests = [
  aGuest("marie", "curie", { side: "Bride", tagIds: ["colleagues"] }),
  aGuest("ada", "lovelace", { side: "Groom" }),
];
const guest = (id: string): RuleSubject => ({ kind: "guest", id });

test("nobody is kept together or apart alone; a household or a group may be", () => {
  expect(saysSomething("apart", [guest("marie")])).toBe(false);
  expect(saysSomething("together", [{ kind: "household" }])).toBe(true);
  expect(saysSomething("near", [guest("marie")])).toBe(true);
  expect(saysSomething("near", [])).toBe(false);
  expect(saysSomething("households", [])).toBe(true);
});

test("a rule rests while those it is about are not on the list", () => {
  const near = (...who: RuleSubject[]) => isIdle({ kind: "near", objectId: "stage", who }, guests);
  expect(near(guest("gone"))).toBe(true);
  expect(near(guest("gone"), guest("ada"))).toBe(false);
  expect(near({ kind: "tag", id: "colleagues" })).toBe(false);
  expect(near({ kind: "tag", id: "gone" }, { kind: "household", id: "gone" })).toBe(true);
  expect(near({ kind: "side", name: "Groom" })).toBe(false);
  expect(isIdle({ kind: "apart", who: [guest("ada"), guest("gone")] }, guests)).toBe(true);
  expect(isIdle({ kind: "balance_sides" }, guests)).toBe(false);
});
