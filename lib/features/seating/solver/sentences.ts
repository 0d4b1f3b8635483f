import type { Cause, Contradiction, MissReport, SeatingTask } from "../auto/types";
import type { RuleMatter } from "../types";
import type { People } from "./people";
import type { Party } from "./problem";

/** What sentences name people, tables and rules by. */
export type Names = { task: SeatingTask; people: People };

type TheMiss = { guests: readonly number[]; others: readonly number[]; table: number | null; wanted: number | null };

/** Why a rule does not hold for somebody: what happened, and what stood in the way. */
export function missSentence(names: Names, matter: RuleMatter, miss: TheMiss, reason: MissReport["reason"]): string {
  return `${whatHappened(names, matter, miss)}${whatStoodInTheWay(names, miss, reason)}.`;
}

function whatHappened(names: Names, matter: RuleMatter, { guests, others, table, wanted }: TheMiss): string {
  const who = listed(names, guests);
  const [sits, has] = guests.length === 1 ? ["sits", "has"] : ["sit", "have"];
  const at = table === null ? "" : ` at ${tableName(names, table)}`;
  switch (matter.kind) {
    case "households":
    case "together":
      return `${who} ${sits}${at}, apart from ${listed(names, others)}`;
    case "apart":
      return `${who} ${sits} with ${listed(names, others)}${at}`;
    case "near":
    case "far": {
      const object = names.task.room.objects.find(({ id }) => id === matter.objectId);
      const what = object?.label ?? object?.kind.replaceAll("_", " ") ?? "it";
      return `${who} ${sits}${at}, which is not ${matter.kind === "near" ? "near" : "far from"} the ${what}`;
    }
    case "at_table":
    case "vip_order":
      return `${who} ${sits}${at}${wanted === null ? "" : `, not at ${tableName(names, wanted)}`}`;
    case "children":
      return `${who} ${sits}${at} without ${listed(names, others)}`;
    case "accessible":
      return `${who} ${has} no wheelchair place${at}`;
    case "balance_sides":
      return `${capital(tableName(names, table))} has many more of one side: ${who}`;
    case "mix":
      return `${who} ${sits}${at} with ${listed(names, others)}`;
    case "balance_tables":
      return guests.length === 0
        ? `${capital(tableName(names, table))} is left empty`
        : `${capital(tableName(names, table))} has ${guests.length} people, unlike the others`;
  }
}

function whatStoodInTheWay(names: Names, { wanted }: TheMiss, reason: MissReport["reason"]): string {
  switch (reason.kind) {
    case "full":
      return `: ${tableName(names, wanted)} was full`;
    case "hard_rule":
      return `: ${tableName(names, wanted)} was ruled out, since ${reason.causes.map((cause) => causeName(names, cause)).join(" and ")}`;
    case "other_wishes":
      return ": other wishes weighed more";
    case "fewer_moves":
      return ": it would have moved more people";
    case "not_found":
      return "";
  }
}

/** Why the hard rules cannot all hold. */
export function contradictionSentence(names: Names, { kind, needs, has, causes, guestIds }: Contradiction): string {
  const because = causes.length === 0 ? "" : `: ${causes.map((cause) => causeName(names, cause)).join("; ")}`;
  const who = listed(
    names,
    guestIds.map((id) => names.people.guests.findIndex((guest) => guest.id === id)),
  );
  switch (kind) {
    case "torn":
      return `${who} are to sit together and apart${because}.`;
    case "no_table":
      return has === 0 || has >= needs
        ? `No table is open to ${who}${because}.`
        : `${who} need ${needs} seats at one table, and none that they may use has more than ${has}${because}.`;
    case "too_few_seats":
      return `${needs} people need seats where there are ${has}${because}.`;
    case "too_few_places":
      return `${needs} people need places where there are ${has}${because}.`;
    case "clique":
      return `${needs} parties of which no two can share a table have ${has} ${has === 1 ? "table" : "tables"}${because}.`;
    case "packing":
      return `Parties of these sizes do not go onto the tables, though there are seats enough${because}.`;
    case "exhausted":
      return `Every way to seat ${who} was tried, and none keeps these rules${because}.`;
  }
}

/** Why somebody has no seat. */
export function unseatedSentence(names: Names, guest: number, party: Party | undefined): string {
  const who = listed(names, [guest]);
  if (party && party.tables?.length === 0) return `No table is open to ${who} by the rules.`;
  const others = (party?.size ?? 1) - 1;
  const company = others > 0 ? ` and ${others} of the same party` : "";
  return `No table was found for ${who}${company} that keeps every hard rule.`;
}

const kindNames: Record<RuleMatter["kind"], string> = {
  households: "households stay together",
  together: "some must sit together",
  apart: "some must not sit together",
  near: "some must sit near something",
  far: "some must sit far from something",
  at_table: "some must sit at one table",
  vip_order: "VIPs have their tables",
  children: "children sit with a grown-up",
  balance_sides: "sides are balanced",
  mix: "some are spread over the tables",
  accessible: "those who need one have a wheelchair place",
  balance_tables: "tables are filled alike",
};

function causeName(names: Names, cause: Cause): string {
  if (cause.kind === "default_households") return kindNames.households;
  if (cause.kind === "lock") {
    return `${listed(names, [names.people.guests.findIndex(({ id }) => id === cause.guestId)])} keeps a seat`;
  }
  const rule = names.task.rules.find(({ id }) => id === cause.ruleId);
  if (!rule) return "a rule that is gone";
  if (rule.kind === "together" || rule.kind === "apart") {
    const who = listed(names, names.people.ofAll(rule.who));
    return `${who} ${rule.kind === "together" ? "must sit together" : "must not sit together"}`;
  }
  if (rule.kind === "at_table") {
    const table = names.task.room.tables.findIndex(({ id }) => id === rule.tableId);
    return `${listed(names, names.people.ofAll(rule.who))} must sit at ${tableName(names, table)}`;
  }
  return kindNames[rule.kind];
}

/** Up to three by name, the others by their number. */
function listed({ people }: Names, guests: readonly number[]): string {
  const name = (guest: number) => {
    const one = people.guests[guest];
    return one ? `${one.firstName} ${one.lastName}`.trim() : "somebody";
  };
  if (guests.length === 0) return "nobody";
  if (guests.length > 3) {
    return `${guests.slice(0, 2).map(name).join(", ")} and ${guests.length - 2} others`;
  }
  const all = guests.map(name);
  return all.length === 1 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

function tableName({ task }: Names, table: number | null): string {
  const found = task.room.tables[table ?? -1];
  return found ? `table ${found.number}${found.name ? ` (${found.name})` : ""}` : "no table";
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
