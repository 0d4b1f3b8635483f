import type { Plan } from "./plan";
import type { Random } from "./random";

/** Negated logarithms of fair random numbers: how much worse a move may be at temperature 1. */
const rises = Float64Array.from({ length: 4096 }, (_, index) => -Math.log((index + 0.5) / 4096));

/**
 * Simulated annealing at one temperature: `moves` tries to move a party, to exchange two, or all of two tables. Never breaks a hard rule: what one forbids is not tried. `onBest` is called at each seating below
 * `best`; returns the lowest cost seen.
 */
export function anneal(
  plan: Plan,
  random: Random,
  temperature: number,
  moves: number,
  best: number,
  onBest: () => void,
): number {
  const { problem, tableOf, members, memberCount } = plan;
  const { tables, parties, mostParties, movable, conflict, tablesDiffer } = problem;
  const choices = movable.length;
  if (choices === 0 || tables < 2) return best;
  let lowest = best;
  for (let turn = 0; turn < moves; turn++) {
    if (tablesDiffer && (turn & 31) === 0) {
      exchangeTables(plan, random, temperature);
      if (plan.cost < lowest) {
        lowest = plan.cost;
        onBest();
      }
    }
    const bits = random.bits();
    const party = movable[random.below(choices)] ?? 0;
    const from = tableOf[party] ?? 0;
    if (from < 0) continue;
    const to = (bits & 3) !== 0 ? nearFriend(plan, party, bits >>> 14) : ((bits >>> 14) * tables) >>> 18;
    if (to === from || to < 0 || !plan.mayUse(party, to)) continue;
    const rise = (rises[(bits >>> 2) & 4095] ?? 0) * temperature;
    const met = plan.meets(party, to);
    if (met === 0 && plan.fits(party, to)) {
      if (plan.moveDelta(party, to) <= rise) plan.move(party, to);
      else continue;
    } else {
      if (met > 1) continue;
      const count = memberCount[to] ?? 0;
      if (count === 0) continue;
      let other = members[to * mostParties + random.below(count)] ?? 0;
      if (met === 1) {
        for (let place = 0; place < count; place++) {
          const member = members[to * mostParties + place] ?? 0;
          if (conflict[party * parties + member] === 1) other = member;
        }
      }
      if (!plan.fitsInstead(party, other, to)) continue;
      const foe = conflict[party * parties + other] ?? 0;
      if (plan.mayUse(other, from) && plan.meets(other, from) === foe && plan.fitsInstead(other, party, from)) {
        if (plan.swapDelta(party, other) <= rise) plan.swap(party, other);
        else continue;
      } else continue;
    }
    if (plan.cost < lowest) {
      lowest = plan.cost;
      onBest();
    }
  }
  return lowest;
}

/** Tries to have everybody at two tables change places: company that is good stays together where one alone would not go. */
function exchangeTables(plan: Plan, random: Random, temperature: number): void {
  const { tables } = plan.problem;
  const [a, b] = [random.below(tables), random.below(tables)];
  if (a === b || !plan.mayExchange(a, b)) return;
  const rise = (rises[random.below(4096)] ?? 0) * temperature;
  if (plan.exchangeDelta(a, b) <= rise) plan.exchange(a, b);
}

/** The table of somebody whom the party would rather sit with; a table at random where there is nobody. */
function nearFriend(plan: Plan, party: number, bits: number): number {
  const { friends, tables } = plan.problem;
  const start = friends.start[party] ?? 0;
  const count = (friends.start[party + 1] ?? 0) - start;
  if (count === 0) return (bits * tables) >>> 18;
  return plan.tableOf[friends.other[start + ((bits * count) >>> 18)] ?? 0] ?? -1;
}
