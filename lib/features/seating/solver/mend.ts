import type { Plan } from "./plan";
import { unseated } from "./problem";
import type { Random } from "./random";
import { SeatEveryone } from "./seat-everyone";

/** A try looks at every table in each of its turns. */
const triesAt = (tables: number): number => Math.min(96, Math.max(24, Math.round(8000 / tables)));
const turnsEach = 40;

/**
 * Seats those without a seat in a seating that should otherwise stay as it is: tries several chains of who makes room for
 * whom, and takes the one that leaves fewest without a seat, then the cheapest.
 */
export function mendCheaply(plan: Plan, random: Random): void {
  if (plan.unseatedPeople === 0) return;
  const start = plan.tableOf.slice();
  const best = plan.tableOf.slice();
  let fewest = plan.unseatedPeople;
  let lowest = Number.POSITIVE_INFINITY;
  const price = pricePerPerson(plan);
  for (let turn = 0; turn < triesAt(plan.problem.tables); turn++) {
    plan.assign(start);
    const seats = new SeatEveryone(plan, random, price, turn % 4 === 0);
    seats.step(turnsEach);
    seats.takeClosest();
    if (plan.unseatedPeople > fewest || (plan.unseatedPeople === fewest && plan.cost >= lowest)) continue;
    fewest = plan.unseatedPeople;
    lowest = plan.cost;
    best.set(plan.tableOf);
  }
  plan.assign(best);
}

/** What it costs at most to have one person sit elsewhere than where it is cheapest, of those who sit. */
function pricePerPerson({ problem, tableOf }: Plan): number {
  const { parties, tables, base, size } = problem;
  let price = 1;
  for (let party = 0; party < parties; party++) {
    const people = size[party] ?? 0;
    if (people === 0 || tableOf[party] === unseated) continue;
    const row = base.subarray(party * tables, (party + 1) * tables);
    const home = row[tableOf[party] ?? 0] ?? 0;
    for (const cost of row) price = Math.max(price, (cost - home) / people);
  }
  return price;
}
