import type { Cause, Contradiction, SeatingTask } from "../auto/types";
import type { SeatingRule } from "../types";
import { causeKey } from "./causes";
import { type Compiled, compile } from "./compile";
import type { SeatingProblem } from "./problem";
import { proveInfeasible } from "./prove";

/** A proof that a task's hard rules cannot all hold, in its own words, or null when none was found. */
export function findContradiction(task: SeatingTask): Contradiction | null {
  const whole = compile(task, { lawsOnly: true });
  const found = refute(whole, null);
  if (!found) return null;
  const guests = new Set(found.guestIds);
  const causes = minimalCauses(task, whole, guests);
  return { ...found, causes };
}

type Refutation = Omit<Contradiction, "causes">;

/** Why a compiled task has no seating, looking only at parties with somebody of `only`. */
function refute(compiled: Compiled, only: ReadonlySet<string> | null): Refutation | null {
  const { people, parties, torn, places } = compiled;
  const idOf = (guest: number) => people.guests[guest]?.id ?? "";
  const [apart] = torn.filter(({ one, other }) => !only || (only.has(idOf(one)) && only.has(idOf(other))));
  if (apart) {
    return { kind: "torn", guestIds: [idOf(apart.one), idOf(apart.other)], tableIds: [], needs: 2, has: 1 };
  }
  const chosen = [...parties.keys()].filter((party) => !only || parties[party]?.some((guest) => only.has(idOf(guest))));
  const proof = proveInfeasible(only ? restricted(compiled.problem, chosen) : compiled.problem);
  if (!proof) return null;
  const guestIds = proof.parties.flatMap((party) => (parties[chosen[party] ?? 0] ?? []).map(idOf));
  const tableIds = proof.tables.length < places.length ? proof.tables.map((table) => tableIdOf(compiled, table)) : [];
  return { kind: proof.kind, guestIds, tableIds, needs: proof.needs, has: proof.has };
}

/**
 * Leaves out causes as long as the rest still cannot hold: at first all that are not about these guests, then halves of
 * those that are left.
 */
function minimalCauses(task: SeatingTask, whole: Compiled, guests: ReadonlySet<string>): Cause[] {
  const causes = causesAbout(task, whole);
  const without = new Set<string>();
  const leaveOut = (some: readonly Cause[]): void => {
    if (some.length === 0) return;
    for (const cause of some) without.add(causeKey(cause));
    if (refute(compile(task, { without, lawsOnly: true }), guests)) return;
    for (const cause of some) without.delete(causeKey(cause));
    if (some.length === 1) return;
    const half = some.length >> 1;
    leaveOut(some.slice(0, half));
    leaveOut(some.slice(half));
  };
  const near = keysAbout(whole, guests);
  leaveOut(causes.filter((cause) => !near.has(causeKey(cause))));
  leaveOut(causes.filter((cause) => near.has(causeKey(cause))));
  return causes.filter((cause) => !without.has(causeKey(cause)));
}

/** Causes that say something of these guests, or count at tables. */
function keysAbout({ draft, people }: Compiled, guests: ReadonlySet<string>): Set<string> {
  const isAbout = (guest: number) => guests.has(people.guests[guest]?.id ?? "");
  const causes = [
    ...draft.ties.filter(({ one, other }) => isAbout(one) || isAbout(other)),
    ...draft.bans.filter(({ one, other }) => isAbout(one) && isAbout(other)),
    ...draft.limits.filter(({ guest }) => isAbout(guest)),
    ...draft.tallies,
  ];
  return new Set(causes.flatMap(({ cause }) => (cause ? [causeKey(cause)] : [])));
}

/** Everything a hard rule of the task can come from: locks first, since a planner would rather keep the rules. */
function causesAbout({ rules }: SeatingTask, { people, kept }: Compiled): Cause[] {
  const locks = [...kept.keys()].map((guest): Cause => ({ kind: "lock", guestId: people.guests[guest]?.id ?? "" }));
  const musts = rules.filter(({ strength }: SeatingRule) => strength === "must");
  return [...locks, { kind: "default_households" }, ...musts.map(({ id }): Cause => ({ kind: "rule", ruleId: id }))];
}

/** The problem of some of its parties. */
function restricted(problem: SeatingProblem, parties: readonly number[]): SeatingProblem {
  const index = new Map(parties.map((party, at) => [party, at]));
  return {
    ...problem,
    parties: parties.flatMap((party) => problem.parties[party] ?? []),
    pairs: [],
    conflicts: problem.conflicts.flatMap(([one, other]): [number, number][] => {
      const [a, b] = [index.get(one), index.get(other)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    }),
  };
}

const tableIdOf = ({ tableIds }: Compiled, table: number): string => tableIds[table] ?? "";
