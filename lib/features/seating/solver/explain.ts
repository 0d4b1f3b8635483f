import type { Contradiction, MissReport, Proposal, RuleReport, SeatingTask } from "../auto/types";
import type { RuleMatter } from "../types";
import { causesAgainst } from "./causes-against";
import type { Compiled } from "./compile";
import { type Measure, type Miss, measure, measuredIn, type Where } from "./measure";
import type { Seating } from "./problem";
import { contradictionSentence, missSentence, type Names, unseatedSentence } from "./sentences";

type Explained = Omit<Proposal, "cost" | "seed" | "moves">;
type MeasuredRule = { ruleId: string | null; strength: "must" | "rather"; matter: RuleMatter };

/** For so many misses of a rule it is found out which other wishes weighed more; further ones are told without. */
const weighedAtMost = 10;

/** A seating in the product's words: who sits where, how far each rule holds, and why a wish was not fulfilled. */
export function explain(
  task: SeatingTask,
  compiled: Compiled,
  seating: Seating,
  seatOf: ReadonlyMap<string, string>,
  contradiction: Contradiction | null,
): Explained {
  const { people, kept, partyOf } = compiled;
  const tables = task.room.tables;
  const tableOfSeat = new Map(tables.flatMap(({ seats }, table) => seats.map(({ id }) => [id, table] as const)));
  const wheelchairSeats = new Set(
    tables.flatMap(({ seats }) => seats.filter(({ kind }) => kind === "wheelchair").map(({ id }) => id)),
  );
  const seatBefore = new Map(task.assignments.map(({ guestId, seatId }) => [guestId, seatId]));
  const whereBy = (seat: (guestId: string) => string | undefined): Where => ({
    tableOf: people.guests.map(({ id }) => tableOfSeat.get(seat(id) ?? "") ?? null),
    hasWheelchairPlace: people.guests.map(({ id }) => wheelchairSeats.has(seat(id) ?? "")),
  });
  const keptIds = new Set([...kept.keys()].map((guest) => people.guests[guest]?.id));
  const before = whereBy((id) => seatBefore.get(id));
  const after = whereBy((id) => seatOf.get(id) ?? (keptIds.has(id) ? seatBefore.get(id) : undefined));

  const rules = rulesOf(task);
  const names: Names = { task, people };
  const score = (where: Where) => rules.map(({ matter }) => measure(task, people, compiled.needy, matter, where));
  const now = score(after);
  const then = score(before);
  const against = causesAgainst(compiled, seating);
  const reports = rules.map((rule, index): RuleReport => {
    const { held, of, misses } = now[index] ?? nothing;
    const { matter, ruleId, strength } = rule;
    const told = misses.map((miss, turn) => missReport(rule, miss, reasonOf(miss, turn < weighedAtMost)));
    const { held: heldBefore, of: ofBefore } = then[index] ?? nothing;
    return {
      ruleId,
      kind: matter.kind,
      strength,
      held,
      of,
      unit: measuredIn[matter.kind],
      heldBefore,
      ofBefore,
      misses: told,
    };
  });

  const seats = people.guests.flatMap(({ id }) => {
    const seatId = seatOf.get(id);
    const tableId = tables[tableOfSeat.get(seatId ?? "") ?? -1]?.id;
    return seatId === undefined || tableId === undefined ? [] : [{ guestId: id, seatId, tableId }];
  });
  const moving = people.guests.filter((_, guest) => !kept.has(guest) && after.tableOf[guest] !== null);
  const place = (where: Where, id: string) => where.tableOf[indexOf.get(id) ?? -1] ?? null;
  const indexOf = new Map(people.guests.map(({ id }, guest) => [id, guest]));
  return {
    seats,
    unseated: people.guests.flatMap(({ id }, guest) => {
      if (after.tableOf[guest] !== null) return [];
      return [{ guestId: id, sentence: unseatedSentence(names, guest, compiled.problem.parties[partyOf[guest] ?? 0]) }];
    }),
    movedGuestIds: moving
      .map(({ id }) => id)
      .filter((id) => place(before, id) !== null && place(before, id) !== place(after, id)),
    newGuestIds: moving.map(({ id }) => id).filter((id) => place(before, id) === null),
    reports,
    contradiction: contradiction && { ...contradiction, sentence: contradictionSentence(names, contradiction) },
  };

  /** What stood in the way of the table that would have been right. */
  function reasonOf({ guests, wanted }: Miss, isWeighed: boolean): MissReport["reason"] {
    const [guest] = guests;
    if (guest === undefined || wanted === null) return { kind: "not_found" };
    const party = partyOf[guest] ?? 0;
    const causes = against(party, wanted);
    if (causes === "full") return { kind: "full", tableId: tables[wanted]?.id ?? "" };
    if (causes.length > 0) return { kind: "hard_rule", causes };
    if (!isWeighed) return { kind: "other_wishes", ruleIds: [] };
    const moved: Where = {
      ...after,
      tableOf: after.tableOf.map((table, index) => (partyOf[index] === party ? wanted : table)),
    };
    const otherwise = score(moved);
    const worse = rules.flatMap(({ ruleId }, index) => {
      const [a, b] = [now[index] ?? nothing, otherwise[index] ?? nothing];
      return ruleId !== null && b.held / Math.max(1, b.of) < a.held / Math.max(1, a.of) ? [ruleId] : [];
    });
    if (worse.length > 0) return { kind: "other_wishes", ruleIds: worse };
    return task.keep > 0 ? { kind: "fewer_moves" } : { kind: "not_found" };
  }

  function missReport(
    { matter }: MeasuredRule,
    { guests, others, wanted, table: wrong }: Miss,
    reason: MissReport["reason"],
  ): MissReport {
    const id = (guest: number) => people.guests[guest]?.id ?? "";
    const table = wrong ?? after.tableOf[guests[0] ?? -1] ?? null;
    const sentence = missSentence(names, matter, { guests, others, table, wanted }, reason);
    return {
      guestIds: guests.map(id),
      withGuestIds: others.map(id),
      tableId: tables[table ?? -1]?.id ?? null,
      wantedTableId: tables[wanted ?? -1]?.id ?? null,
      reason,
      sentence,
    };
  }
}

const nothing: Measure = { held: 0, of: 0, misses: [] };

/** The task's rules, and that households stay together where none says anything of it. */
function rulesOf({ rules }: SeatingTask): MeasuredRule[] {
  const told = rules.map((rule): MeasuredRule => ({ ruleId: rule.id, strength: rule.strength, matter: rule }));
  if (rules.some(({ kind }) => kind === "households")) return told;
  return [{ ruleId: null, strength: "must", matter: { kind: "households" } }, ...told];
}
