import { userOf } from "@/lib/platform/access/scopes";
import type { RuleDraft, RuleSubject } from "../types";
import type { Writing } from "./write-things";

/** Writes rules and whom they are about: three statements, however many. */
export async function putRules({ tx, scope, layoutId, revision }: Writing, rules: readonly RuleDraft[]): Promise<void> {
  if (rules.length === 0) return;
  const at = { layoutId, eventId: scope.eventId };
  await tx.seatingRule.deleteMany({ where: { ...at, id: { in: rules.map(({ id }) => id) } } });
  const changedById = userOf(scope.actor);
  await tx.seatingRule.createMany({
    data: rules.map((rule) => {
      const weight = rule.strength === "rather" ? rule.weight : null;
      const subjectCount = "who" in rule ? rule.who.length : 0;
      const { id, kind, strength } = rule;
      return { ...at, id, kind, strength, weight, matter: matterOf(rule), subjectCount, revision, changedById };
    }),
  });
  await tx.seatingRuleSubject.createMany({
    data: rules.flatMap((rule) =>
      "who" in rule
        ? rule.who.map((subject, index) => ({ ...at, ruleId: rule.id, position: index + 1, ...keyOf(subject) }))
        : [],
    ),
  });
}

/** What of a rule its own row keeps. */
function matterOf(rule: RuleDraft): object {
  const { id: _, strength: __, weight: ___, who: ____, ...matter } = { weight: null, who: null, ...rule };
  return matter;
}

function keyOf(subject: RuleSubject) {
  switch (subject.kind) {
    case "guest":
      return { kind: subject.kind, guestId: subject.id };
    case "household":
      return { kind: subject.kind, householdId: subject.id };
    case "tag":
      return { kind: subject.kind, tagId: subject.id };
    case "side":
      return { kind: subject.kind, side: subject.name };
  }
}
