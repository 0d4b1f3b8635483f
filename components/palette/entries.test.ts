import { expect, test } from "vitest";
import type { Command, SearchHit } from "@/lib/features/search/types";
import { groupsOf } from "./entries";

const hit = (kind: SearchHit["kind"], label: string): SearchHit => ({
  kind,
  label,
  key: `${kind}:${label}`,
  note: "",
  href: "/",
});
const command = (group: Command["group"], label: string, words = ""): Command => {
  return { key: label, group, label, words, href: "/" };
};
const commands = [command("event", "Guests"), command("pages", "Events"), command("actions", "New event", "create")];
const shown = (...args: Parameters<typeof groupsOf>) =>
  groupsOf(...args).map(({ title, entries }) => [title, ...entries.map(({ label }) => label)]);

test("with nothing typed what was used lately comes first, then all that can be done", () => {
  expect(shown({ commands, recent: [hit("guest", "Marie Curie")] }, [hit("event", "Old")], "")).toEqual([
    ["Recent", "Marie Curie"],
    ["This event", "Guests"],
    ["Go to", "Events"],
    ["Actions", "New event"],
  ]);
  expect(shown(null, [], "")).toEqual([]);
});

test("what was found comes by its kind, before the commands that match best", () => {
  const hits = [hit("household", "Events of Ltd"), hit("event", "Eventide")];
  expect(shown({ commands, recent: [hit("guest", "Marie Curie")] }, hits, "event")).toEqual([
    ["Events", "Eventide"],
    ["Households", "Events of Ltd"],
    ["Pages and actions", "Events", "New event"],
  ]);
  expect(shown({ commands, recent: [] }, [], "creat")).toEqual([["Pages and actions", "New event"]]);
  expect(shown({ commands, recent: [] }, [], "xyz")).toEqual([]);
});
