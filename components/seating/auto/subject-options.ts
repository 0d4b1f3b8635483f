import { fullName } from "@/lib/features/seating/rules/guest-list";
import type { RuleSubject, SeatingGuest } from "@/lib/features/seating/types";
import type { SeatingTag } from "../planner-context";

export type SubjectOption = { label: string; subject: RuleSubject };

/** Whom a rule can be about, each by a name of its own. */
export function subjectOptions(
  guests: ReadonlyMap<string, SeatingGuest>,
  tags: readonly SeatingTag[],
): SubjectOption[] {
  const options: SubjectOption[] = [];
  const used = new Set<string>();
  const add = (label: string, subject: RuleSubject) => {
    let own = label;
    for (let count = 2; used.has(own); count++) own = `${label} (${count})`;
    used.add(own);
    options.push({ label: own, subject });
  };
  for (const side of new Set([...guests.values()].flatMap(({ side }) => side ?? [])))
    add(`Side: ${side}`, { kind: "side", name: side });
  for (const { id, name } of tags) add(`Group: ${name}`, { kind: "tag", id });
  const households = new Map<string, string>();
  for (const { householdId, householdName } of guests.values()) households.set(householdId, householdName);
  for (const [id, name] of households) add(`Household: ${name}`, { kind: "household", id });
  for (const guest of guests.values()) add(fullName(guest), { kind: "guest", id: guest.id });
  return options;
}

export function sameSubject(a: RuleSubject, b: RuleSubject): boolean {
  if (a.kind === "side") return b.kind === "side" && a.name === b.name;
  return b.kind !== "side" && a.kind === b.kind && a.id === b.id;
}
