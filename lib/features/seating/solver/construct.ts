import type { Plan } from "./plan";
import { unseated } from "./problem";
import type { Random } from "./random";

/**
 * Seats as many of those without a seat as one pass can, the hardest first: few tables open, many foes, many people.
 * Among the open tables it takes the cheapest, then the one that is left with the least room.
 */
export function seatGreedily(plan: Plan, random: Random): void {
  const { parties, tables, size, capacity, foes } = plan.problem;
  const open = new Int32Array(parties);
  const waiting: number[] = [];
  const tie = new Int32Array(parties);
  for (let party = 0; party < parties; party++) {
    if (plan.tableOf[party] !== unseated) continue;
    waiting.push(party);
    tie[party] = random.bits();
    for (let table = 0; table < tables; table++) if (isOpen(plan, party, table)) open[party] = (open[party] ?? 0) + 1;
  }
  const foesOf = (party: number) => (foes.start[party + 1] ?? 0) - (foes.start[party] ?? 0);
  const isHarder = (one: number, other: number): boolean => {
    const by =
      (open[one] ?? 0) - (open[other] ?? 0) ||
      (size[other] ?? 0) - (size[one] ?? 0) ||
      foesOf(other) - foesOf(one) ||
      (tie[one] ?? 0) - (tie[other] ?? 0);
    return by < 0;
  };
  while (waiting.length > 0) {
    let hardest = 0;
    for (let index = 1; index < waiting.length; index++) {
      if (isHarder(waiting[index] ?? 0, waiting[hardest] ?? 0)) hardest = index;
    }
    const party = waiting[hardest] ?? 0;
    waiting[hardest] = waiting[waiting.length - 1] ?? 0;
    waiting.pop();
    let best = unseated;
    let bestCost = 0;
    let bestRoom = 0;
    for (let table = 0; table < tables; table++) {
      if (!isOpen(plan, party, table)) continue;
      const cost = plan.costAt(party, table);
      const room = (capacity[table] ?? 0) - (plan.load[table] ?? 0);
      if (best === unseated || cost < bestCost || (cost === bestCost && room < bestRoom)) {
        best = table;
        bestCost = cost;
        bestRoom = room;
      }
    }
    if (best === unseated) continue;
    const wasOpen = waiting.filter((other) => isOpen(plan, other, best));
    plan.move(party, best);
    for (const other of wasOpen) if (!isOpen(plan, other, best)) open[other] = (open[other] ?? 0) - 1;
  }
}

/** Whether a party may join a table as it is, by every hard rule. */
export function isOpen(plan: Plan, party: number, table: number): boolean {
  return plan.mayUse(party, table) && plan.meets(party, table) === 0 && plan.fits(party, table);
}
