import type { RuleMatter, RuleSubject, SeatingGuest } from "../types";

export type RuleAboutPeople = Extract<RuleMatter, { who: RuleSubject[] }>;

const aboutPeople = new Set<RuleMatter["kind"]>(["together", "apart", "mix", "near", "far", "at_table"]);
const amongSeveral = new Set<RuleMatter["kind"]>(["together", "apart", "mix"]);

/** Whether rules of this kind say whom they are about. */
export function isAboutPeople(kind: RuleMatter["kind"]): kind is RuleAboutPeople["kind"] {
  return aboutPeople.has(kind);
}

/** Whether a rule with these subjects still says something: nobody can be kept together, or apart, alone. */
export function saysSomething(kind: RuleMatter["kind"], who: readonly Pick<RuleSubject, "kind">[]): boolean {
  if (!aboutPeople.has(kind)) return true;
  if (amongSeveral.has(kind) && who.every((each) => each.kind === "guest")) return who.length > 1;
  return who.length > 0;
}

/** Whether a subject means this guest. */
function isMeant(subject: RuleSubject, guest: SeatingGuest): boolean {
  switch (subject.kind) {
    case "guest":
      return guest.id === subject.id;
    case "household":
      return guest.householdId === subject.id;
    case "tag":
      return guest.tagIds.includes(subject.id);
    case "side":
      return guest.side === subject.name;
  }
}

/** Whether a rule is about nobody on the list: it is kept, since they may come back, and changes nothing meanwhile. */
export function isIdle(rule: RuleMatter, guests: Iterable<SeatingGuest>): boolean {
  if (!("who" in rule)) return false;
  const list = [...guests];
  const left = rule.who.filter((subject) => list.some((guest) => isMeant(subject, guest)));
  return !saysSomething(rule.kind, left);
}
