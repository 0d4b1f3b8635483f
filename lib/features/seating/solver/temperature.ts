import type { Plan } from "./plan";
import type { Random } from "./random";

/**
 * Between which temperatures a problem is cooled, from what moves cost in a first seating: hot enough that most are made,
 * cold enough that hardly any that costs something is.
 */
export function coolingOf(plan: Plan, random: Random): { hottest: number; coldest: number } {
  const { movable, tables } = plan.problem;
  let sum = 0;
  let count = 0;
  for (let turn = 0; turn < 4000 && movable.length > 0; turn++) {
    const party = movable[random.below(movable.length)] ?? 0;
    const to = random.below(tables);
    const from = plan.tableOf[party] ?? -1;
    if (from < 0 || from === to || !plan.mayUse(party, to)) continue;
    const delta = Math.abs(plan.moveDelta(party, to));
    if (delta === 0) continue;
    sum += delta;
    count++;
  }
  const typical = count === 0 ? 1 : sum / count;
  // Costs are whole numbers: below the second figure nothing that costs something is made any more.
  const coldest = Math.max(typical * 0.007, 0.12);
  return { hottest: Math.max(typical * 0.6, coldest), coldest };
}
