import { availableParallelism } from "node:os";
import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { log } from "@/lib/platform/log";
import { done, type Result, refuse } from "@/lib/platform/result";
import { seatInThread } from "../auto/jobs";
import type { SeatingTask } from "../auto/types";
import { beatRun, beginRun, endRun } from "./mutations";
import { tooLarge } from "./rules";
import type { StartRun } from "./schema";
import type { RunNews, RunRefusal } from "./types";

/** Threads that seat at the same time in this process: one core is left to its requests. Further runs wait. */
const mostThreads = Math.max(1, availableParallelism() - 1);
const beatMs = 1_000;
/** Beyond the time it was given: reading a large task and writing down what came of it. */
const graceSeconds = 90;

const tookTooLong = "This took longer than the server may. Try again with fewer rules, or fewer guests to seat.";
const stopped = "Auto-seating stopped on the server. Nothing was changed. Try again.";

/** Runs that wait for a thread; more are refused. */
const mostWaiting = 20;

// On globalThis: the framework may load this module once per bundle, and a process has its cores once.
const shared = globalThis as { marqueeSeatingSlots?: { used: number; waiting: (() => void)[] } };
shared.marqueeSeatingSlots ??= { used: 0, waiting: [] };
const slots = shared.marqueeSeatingSlots;

type Options = {
  /** The planner's browser went away. */
  gone: AbortSignal;
  seat?: typeof seatInThread;
};

/**
 * Seats a task in a thread of this process and tells of it, a line of JSON at a time, until there is a final proposal.
 * It ends at once when the browser goes, or when somebody ends the run. Refuses a second run at one event, what is too
 * large, what has nobody to seat, and to wait where too many wait already.
 */
export async function startRun(
  scope: EventScope,
  layoutId: string,
  task: SeatingTask,
  asked: StartRun,
  { gone, seat = seatInThread }: Options,
): Promise<Result<{ news: ReadableStream<Uint8Array> }, RunRefusal>> {
  if (task.guestIds.length === 0) return refuse("nobody", "Nobody has accepted yet: there is nobody to seat.");
  const large = tooLarge(task, formatsOf(scope.actor));
  if (large) return refuse("too_large", large);
  if (slots.waiting.length >= mostWaiting) return refuse("crowded", "The server is seating as many events as it can.");
  const begun = await beginRun(scope, layoutId);
  if (!begun.ok) return begun;
  const { runId } = begun;
  const { seed, secondsAtMost, repair } = asked;
  const run: Run["run"] = async (finish, cancel, tell) => {
    if (slots.used >= mostThreads) tell({ is: "waiting" });
    const leave = await takeSlot(cancel);
    const late = AbortSignal.timeout((secondsAtMost + graceSeconds) * 1000);
    try {
      return await seat(
        { do: "start", task, seed, movesAtMost: null, secondsAtMost, repair },
        {
          finish,
          cancel: AbortSignal.any([cancel, late]),
          onProgress: (progress, seconds) => tell({ is: "progress", progress, seconds }),
        },
      );
    } finally {
      leave();
    }
  };
  const release = async () => {
    await endRun(scope, layoutId, runId).catch((error: unknown) => log.warn({ err: error }, "A run was not ended"));
  };
  return done({ news: newsOf(runId, { gone, run, beat: () => beatRun(scope, runId), release }) });
}

/** Waits for a place among the threads and answers how to give it back; rejected when the run is cancelled first. */
async function takeSlot(cancel: AbortSignal): Promise<() => void> {
  cancel.throwIfAborted();
  if (slots.used < mostThreads) slots.used++;
  else {
    await new Promise<void>((resolve, reject) => {
      const take = () => {
        cancel.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        slots.waiting = slots.waiting.filter((each) => each !== take);
        reject(cancel.reason);
      };
      cancel.addEventListener("abort", leave);
      slots.waiting.push(take);
    });
  }
  return () => {
    const next = slots.waiting.shift();
    if (next) next();
    else slots.used--;
  };
}

type Run = {
  gone: AbortSignal;
  run(finish: AbortSignal, cancel: AbortSignal, tell: (news: RunNews) => void): ReturnType<typeof seatInThread>;
  beat(): ReturnType<typeof beatRun>;
  release(): Promise<void>;
};

function newsOf(runId: string, { gone, run, beat, release }: Run): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const finish = new AbortController();
  const cancel = new AbortController();
  const leave = () => cancel.abort(new Error("The browser went away."));
  let isOpen = true;

  const follow = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const write = (text: string) => isOpen && controller.enqueue(encoder.encode(text));
    const tell = (news: RunNews) => write(`${JSON.stringify(news)}\n`);
    const look = async () => {
      // An empty line: whoever stands between keeps the line open.
      write("\n");
      const state = await beat();
      if (state === "finishing") finish.abort();
      if (state === "over") cancel.abort(new Error("The run was ended."));
    };
    const pulse = setInterval(() => {
      look().catch((error: unknown) => log.warn({ err: error }, "A run could not say that it is alive"));
    }, beatMs);
    gone.addEventListener("abort", leave);
    if (gone.aborted) leave();
    tell({ is: "started", runId });
    try {
      tell({ is: "proposal", proposal: await run(finish.signal, cancel.signal, tell), isFinal: true });
    } catch (error) {
      const isLate = error instanceof DOMException && error.name === "TimeoutError";
      if (!cancel.signal.aborted) log.error({ err: error, runId }, "Auto-seating failed");
      tell({ is: "failed", message: isLate ? tookTooLong : stopped });
    }
    clearInterval(pulse);
    gone.removeEventListener("abort", leave);
    // Before the answer ends: whoever asks again then finds the event free.
    await release();
    if (isOpen) controller.close();
    isOpen = false;
  };
  const cancelled = () => {
    isOpen = false;
    leave();
  };
  return new ReadableStream<Uint8Array>({ start: (controller) => void follow(controller), cancel: cancelled });
}
