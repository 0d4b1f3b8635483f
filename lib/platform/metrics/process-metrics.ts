import { monitorEventLoopDelay } from "node:perf_hooks";
import { machineNow } from "../clock";
import type { Metric } from "./exposition";

const loop = monitorEventLoopDelay({ resolution: 20 });
loop.enable();

const gauge = (name: Metric["name"], help: string, value: number): Metric => ({
  name,
  help,
  type: "gauge",
  values: [{ value }],
});

/** This process: time, memory, and how late its event loop was since it was last asked. */
export function processMetrics(): Metric[] {
  const cpu = process.cpuUsage();
  const memory = process.memoryUsage();
  const p99 = loop.percentile(99) / 1e9;
  loop.reset();
  return [
    {
      name: "process_cpu_seconds_total",
      help: "Processor time used, in seconds.",
      type: "counter",
      values: [{ value: (cpu.user + cpu.system) / 1e6 }],
    },
    gauge("process_start_time_seconds", "When the process began, in seconds since 1970.", startedAt()),
    gauge("process_resident_memory_bytes", "Memory held, in bytes.", memory.rss),
    gauge("nodejs_heap_used_bytes", "Heap in use, in bytes.", memory.heapUsed),
    gauge("nodejs_heap_size_bytes", "Heap reserved, in bytes.", memory.heapTotal),
    gauge("nodejs_eventloop_lag_p99_seconds", "99th percentile of the event loop's delay since the last look.", p99),
  ];
}

const startedAt = (): number => machineNow().getTime() / 1000 - process.uptime();
