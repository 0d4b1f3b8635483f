import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks that Linux counts processor time in: 100 a second everywhere that Node runs. */
const ticksPerSecond = 100;

/** Seconds of processor time that a process and its children have taken so far, those that have ended included. */
export function cpuSeconds(pid: number): number {
  let ticks = 0;
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const fields = statOf(entry);
    if (!fields || (Number(entry) !== pid && Number(fields[1]) !== pid)) continue;
    ticks += Number(fields[11]) + Number(fields[12]);
    // What its children had taken when they ended.
    if (Number(entry) === pid) ticks += Number(fields[13]) + Number(fields[14]);
  }
  return ticks / ticksPerSecond;
}

/** The fields after the name, from the state on (proc_pid_stat(5)); null when the process has just ended. */
function statOf(pid: string): string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? null;
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
