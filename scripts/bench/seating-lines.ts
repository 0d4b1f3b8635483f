import { percentile } from "./figure";
import type { InstanceResult } from "./seating-runs";

/** One instance in one line: how large, our objective, when it was found, hard rules broken, the reference beside it. */
export function lineOf(result: InstanceResult): string {
  const [name = "", size = "", objective = "", time = "", broken = "", reference = "", verdict = ""] = cells(result);
  return [
    name.padEnd(24),
    size.padEnd(25),
    `ours ${objective}`.padEnd(26),
    time.padEnd(30),
    `broken ${broken}`.padEnd(10),
    `reference ${reference}`.padEnd(26),
    verdict,
  ].join("  ");
}

/** The table of docs/performance.md. */
export function instancesTable(results: readonly InstanceResult[], seconds: number, seeds: number): string {
  return [
    `| Instance | Size | Our objective | Found after | Hard rules broken | Reference | ${seeds === 1 ? "Seed 1" : `Seeds 1 to ${seeds}`}, at most ${seconds} s |`,
    "|---|---|---:|---:|---:|---:|---|",
    ...results.map((result) => `| ${cells(result).join(" | ")} |`),
  ].join("\n");
}

function cells({ instance, proof, runs }: InstanceResult): string[] {
  const { name, problem, optimum, best } = instance;
  const size = `${problem.parties.length} parties, ${problem.capacities.length} tables`;
  const reference = optimum === null ? "no seating" : String(optimum ?? best ?? "none");
  if (proof.found) {
    const { kind, needs, has } = proof.found;
    const why = `proven: ${kind.replaceAll("_", " ")}, ${needs} for ${has}`;
    return [name, size, "no seating", `${proof.seconds.toFixed(2)} s`, "0", reference, why];
  }
  const costs = runs.map(({ cost }) => cost);
  const [lowest, highest] = [Math.min(...costs), Math.max(...costs)];
  const seconds = runs.map((run) => run.seconds);
  const time = runs.length === 1 ? `${at(seconds, 1)} s` : `${at(seconds, 0.5)} s, at most ${at(seconds, 1)} s`;
  const broken = String(runs.reduce((sum, run) => sum + run.broken, 0));
  const objective = lowest === highest ? String(lowest) : `${lowest} to ${highest}`;
  return [name, size, objective, time, broken, reference, verdict()];

  function verdict(): string {
    const standing = runs.filter(({ unseatedPeople }) => unseatedPeople > 0).length;
    if (standing > 0) return `${standing} of ${runs.length} without a seat for everybody`;
    const goal = optimum ?? best;
    if (goal === undefined) return "";
    const reached = costs.filter((cost) => cost <= goal).length;
    const what = optimum === undefined ? "no worse than the best known" : "the optimum";
    return reached === runs.length
      ? `${what}: ${reached} of ${runs.length}`
      : `**${what}: ${reached} of ${runs.length}**`;
  }
}

const at = (values: readonly number[], share: number): string => percentile(values, share).toFixed(2);
