import { percentile } from "./figure";
import type { RepairResult } from "./seating-repairs";
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
    `reference ${reference}`.padEnd(22),
    verdict,
  ].join("  ");
}

/** The table of docs/performance.md: the instances that were run now, and those of `before` that were not. */
export function instancesTable(results: readonly InstanceResult[], before: string): string {
  const rows = new Map(before.split("\n").flatMap((line) => (/^\| [^-W]/.test(line) ? [[nameIn(line), line]] : [])));
  for (const result of results) rows.set(result.instance.name, `| ${cells(result).join(" | ")} |`);
  const names = [...rows.keys()].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return [
    "| What | Size | Our objective | Found after, median and most | Hard rules broken | Reference | |",
    "|---|---|---:|---:|---:|---:|---|",
    ...names.map((name) => rows.get(name) ?? ""),
  ].join("\n");
}

/** Repairs for docs/performance.md. */
export function repairsTable(results: readonly RepairResult[]): string {
  return [
    "| Guests | What changed | People without a seat before | Who sat and moved, median and most | Time, median and most | Hard rules broken |",
    "|---:|---|---:|---:|---:|---:|",
    ...results.map(({ guests, change, newcomers, moved, seconds, broken }) =>
      [
        "",
        guests,
        change,
        newcomers,
        `${percentile(moved, 0.5)}, ${Math.max(...moved)}`,
        `${at(seconds, 0.5)} s, ${at(seconds, 1)} s`,
        broken,
        "",
      ]
        .join(" | ")
        .trim(),
    ),
  ].join("\n");
}

const nameIn = (line: string): string => line.split("|")[1]?.trim() ?? "";

function cells({ instance, proof, runs, secondsAtMost }: InstanceResult): string[] {
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
  const seeds = runs.length === 1 ? "seed 1" : `seeds 1 to ${runs.length}`;
  return [name, size, objective, time, broken, reference, `${seeds}, at most ${secondsAtMost} s each${verdict()}`];

  function verdict(): string {
    const standing = runs.filter(({ unseatedPeople }) => unseatedPeople > 0).length;
    if (standing > 0) return `: **${standing} without a seat for everybody**`;
    const goal = optimum ?? best;
    if (goal === undefined) return "";
    const reached = costs.filter((cost) => cost <= goal).length;
    const what = optimum === undefined ? "no worse than the best known" : "the optimum";
    return reached === runs.length
      ? `: ${what}, ${reached} of ${runs.length}`
      : `: **${what}, ${reached} of ${runs.length}**`;
  }
}

const at = (values: readonly number[], share: number): string => percentile(values, share).toFixed(2);
