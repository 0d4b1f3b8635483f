import type { CDPSession } from "@playwright/test";
import { z } from "zod";

/**
 * How much of each frame the main thread spends on our account. Chromium's trace tells when the main thread hands a
 * frame over to be drawn (`Commit`) and what it did since the one before. In each we add up scripts (handlers, timers,
 * animation frames, microtasks, collecting garbage), style and layout, nested ones once. Painting, layers and drawing
 * are left out: they are the graphics card's where there is one. A frame in which none of it happened does not count.
 * Told twice: as the clock on the wall, and as the thread's own time, from which other work on the machine is taken out.
 */
const counted = new Set([
  "EvaluateScript",
  "EventDispatch",
  "FireAnimationFrame",
  "FireIdleCallback",
  "FunctionCall",
  "IntersectionObserverController::computeIntersections",
  "Layout",
  "MajorGC",
  "MinorGC",
  "RecalcStyle",
  "RunMicrotasks",
  "TimerFire",
  "UpdateLayoutTree",
  "V8.GC_MC_BACKGROUND_EVACUATE_COPY",
  "v8.callFunction",
  "v8.run",
  "XHRReadyStateChange",
]);

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  /** Length by the thread's own clock, which stands still while another thread has the processor. */
  tdur: z.number().optional(),
});
type TraceEvent = z.output<typeof eventSchema>;

export type Frame = { wall: number; own: number };

/** Milliseconds of scripting, style and layout in each frame while `act` ran, on the busiest main thread. */
export async function framesDuring(client: CDPSession, act: () => Promise<void>): Promise<Frame[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const each of value) {
      const event = eventSchema.safeParse(each);
      if (event.success) events.push(event.data);
    }
  };
  client.on("Tracing.dataCollected", collect);
  const complete = new Promise<void>((resolve) => client.once("Tracing.tracingComplete", () => resolve()));
  await client.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8"] },
  });
  await act();
  await client.send("Tracing.end");
  await complete;
  client.off("Tracing.dataCollected", collect);
  return framesOf(events);
}

const whole = (event: TraceEvent): event is Whole => event.ph === "X" && event.dur !== undefined;
type Whole = TraceEvent & { dur: number };

function framesOf(events: readonly TraceEvent[]): Frame[] {
  const commits = events.filter(whole).filter(({ name }) => name === "Commit");
  const byThread = new Map<string, Whole[]>();
  for (const commit of commits) byThread.set(threadOf(commit), [...(byThread.get(threadOf(commit)) ?? []), commit]);
  const [busiest] = [...byThread].sort((a, b) => b[1].length - a[1].length);
  if (!busiest) return [];
  const [thread, ends] = busiest;
  const work = events
    .filter(whole)
    .filter((event) => counted.has(event.name) && threadOf(event) === thread)
    .sort((a, b) => a.ts - b.ts);
  const marks = ends.map(({ ts }) => ts).sort((a, b) => a - b);
  return marks
    .slice(0, -1)
    .map((from, index) => covered(work, from, marks[index + 1] ?? from))
    .filter(({ wall }) => wall > 0.05);
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

/** What of the time between two instants these events cover, in milliseconds. */
function covered(work: readonly Whole[], from: number, to: number): Frame {
  const frame = { wall: 0, own: 0 };
  let done = from;
  for (const { ts, dur, tdur = dur } of work) {
    if (ts >= to) break;
    const [start, end] = [Math.max(ts, done), Math.min(ts + dur, to)];
    if (end <= start) continue;
    frame.wall += (end - start) / 1000;
    // Of an event that is counted in part, the same part of its own time.
    frame.own += ((end - start) / dur) * (Math.min(tdur, dur) / 1000);
    done = end;
  }
  return frame;
}

/** The value below which this share of them lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
