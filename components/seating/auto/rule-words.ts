import { fullName } from "@/lib/features/seating/rules/guest-list";
import { objectTitle } from "@/lib/features/seating/rules/objects";
import type { PlanDocument } from "@/lib/features/seating/rules/plan-document";
import { tableTitle } from "@/lib/features/seating/rules/table-sizes";
import type { RuleMatter, RuleStrength, RuleSubject, SeatingGuest } from "@/lib/features/seating/types";
import type { SeatingTag } from "../planner-context";

export type RuleNames = {
  plan: Pick<PlanDocument, "tables" | "objects">;
  guests: ReadonlyMap<string, SeatingGuest>;
  tags: readonly SeatingTag[];
};

export type RuleKind = RuleMatter["kind"];

/** What kinds of rules there are, in the words of the form that adds one. */
export const ruleKinds: { kind: RuleKind; label: string; hint: string }[] = [
  { kind: "households", label: "Keep households together", hint: "Each household at one table." },
  { kind: "together", label: "Seat together", hint: "All of them at one table." },
  { kind: "apart", label: "Keep apart", hint: "No two of them at one table." },
  { kind: "near", label: "Near something", hint: "At tables close to the stage, the bar, a door." },
  { kind: "far", label: "Far from something", hint: "At tables away from a speaker or a door." },
  { kind: "at_table", label: "At this table", hint: "All of them at one certain table." },
  { kind: "vip_order", label: "VIP tables", hint: "VIPs take these tables, in this order." },
  { kind: "children", label: "Children with their parents", hint: "Each child with somebody grown of the household." },
  { kind: "accessible", label: "Wheelchair places", hint: "Who needs one has one." },
  { kind: "balance_sides", label: "Balance sides", hint: "As many of each side at each table." },
  { kind: "mix", label: "Mix groups", hint: "Who shares a company or class is spread over the tables." },
  { kind: "balance_tables", label: "Fill tables alike", hint: "No table full while another is half empty." },
];

function subjectName(subject: RuleSubject, { guests, tags }: RuleNames): string {
  switch (subject.kind) {
    case "side":
      return `side ${subject.name}`;
    case "tag":
      return `group ${tags.find(({ id }) => id === subject.id)?.name ?? "that is gone"}`;
    case "household":
      return (
        [...guests.values()].find(({ householdId }) => householdId === subject.id)?.householdName ??
        "a household that is gone"
      );
    case "guest": {
      const guest = guests.get(subject.id);
      return guest ? fullName(guest) : "a guest who is gone";
    }
  }
}

/** A rule as a planner would say it. */
export function ruleSentence(rule: RuleMatter, names: RuleNames): string {
  const who = "who" in rule ? listed(rule.who.map((subject) => subjectName(subject, names))) : "";
  const tableName = (id: string) => {
    const table = names.plan.tables.get(id);
    return table ? tableTitle(table) : "a table that is gone";
  };
  switch (rule.kind) {
    case "households":
      return "Households sit together";
    case "together":
      return `${who} sit together`;
    case "apart":
      return `${who} sit at different tables`;
    case "near":
    case "far": {
      const object = names.plan.objects.get(rule.objectId);
      const what = object ? objectTitle(object).toLowerCase() : "something that is gone";
      return `${who} ${rule.kind === "near" ? "near" : "far from"} the ${what}`;
    }
    case "at_table":
      return `${who} at ${tableName(rule.tableId)}`;
    case "vip_order":
      return `VIPs at ${listed(rule.tableIds.map(tableName), "then")}`;
    case "children":
      return "Children sit with somebody grown of their household";
    case "accessible":
      return "Who needs a wheelchair place has one";
    case "balance_sides":
      return "Both sides at each table";
    case "mix":
      return `${who} are spread over the tables`;
    case "balance_tables":
      return "Tables are filled alike";
  }
}

export function strengthWords(strength: RuleStrength): string {
  if (strength.strength === "must") return "must";
  return { 1: "a little", 2: "rather", 3: "very much" }[strength.weight];
}

function listed(names: readonly string[], last = "and"): string {
  if (names.length <= 1) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}
