import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type Instance, readInstance } from "@/lib/features/seating/solver/instance";
import { instancesTable, lineOf, repairsTable } from "./bench/seating-lines";
import { repairFigures } from "./bench/seating-repairs";
import { type InstanceResult, solveInstance } from "./bench/seating-runs";
import { readSection, writeSection } from "./bench/write-section";
import { root } from "./setup/paths";
import { Refusal } from "./setup/refusal.mjs";

const usage =
  "npm run bench:seating -- [FOLDER or FILE …] [--seconds N] [--seeds N] [--write], or -- --repairs [--write]";

/**
 * `npm run bench:seating`: solves every instance of a folder (without one: those of scripts/bench/seating) with seeds 1 to
 * `--seeds`, for at most `--seconds` each, on one core, and prints a line for each. `--write` keeps the table in
 * docs/performance.md. A hard rule that is broken, or a cost that was miscounted, ends it. `--repairs` measures repairs of
 * weddings of 100 to 2,000 after one change instead.
 */
export async function main(args: string[]): Promise<void> {
  const { places, seconds, seeds, isWritten, isOfRepairs } = readArguments(args);
  if (isOfRepairs) {
    const table = repairsTable([100, 300, 1000, 2000].flatMap((guests) => repairFigures(guests, 5)));
    console.log(table);
    if (isWritten) writeSection("seating-repairs", table);
    return;
  }
  const files = places.flatMap(filesOf);
  if (files.length === 0) throw new Refusal(`There is no instance in ${places.join(", ")}: files that end in .json.`);
  const results: InstanceResult[] = [];
  for (const file of files) {
    const result = solveInstance(readFile(file), seconds, seeds);
    console.log(lineOf(result));
    results.push(result);
  }
  if (isWritten) writeSection("seating", instancesTable(results, readSection("seating")));
}

type Arguments = { places: string[]; seconds: number; seeds: number; isWritten: boolean; isOfRepairs: boolean };

function readArguments(args: string[]): Arguments {
  const read: Arguments = { places: [], seconds: 12, seeds: 1, isWritten: false, isOfRepairs: false };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    if (arg === "--write") read.isWritten = true;
    else if (arg === "--repairs") read.isOfRepairs = true;
    else if (arg === "--seconds" || arg === "--seeds") {
      const value = Number(args[++index]);
      if (!(value > 0) || (arg === "--seeds" && !Number.isInteger(value)))
        throw new Refusal(`${arg} needs a number.\n${usage}`);
      if (arg === "--seconds") read.seconds = value;
      else read.seeds = value;
    } else if (arg.startsWith("--")) throw new Refusal(`There is no option ${arg}.\n${usage}`);
    else read.places.push(path.resolve(arg));
  }
  if (read.places.length === 0) read.places.push(path.join(root, "scripts/bench/seating"));
  return read;
}

function filesOf(place: string): string[] {
  if (!existsSync(place)) throw new Refusal(`There is no ${place}.`);
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place).filter((name) => name.endsWith(".json"));
  return names.sort((a, b) => a.localeCompare(b, "en", { numeric: true })).map((name) => path.join(place, name));
}

function readFile(file: string): Instance {
  try {
    const instance = readInstance(readFileSync(file, "utf8"));
    return { ...instance, name: instance.name || path.basename(file, ".json") };
  } catch (error) {
    throw new Refusal(`${file} is no instance: ${error instanceof Error ? error.message : String(error)}`);
  }
}
