import { Worker } from "node:worker_threads";
import type { AutoSeatingNews, AutoSeatingOrder, Progress, Proposal } from "./types";

type Start = Extract<AutoSeatingOrder, { do: "start" }>;

type Options = {
  onProgress?: (progress: Progress, seconds: number) => void;
  /** Ends it with what there is by then. */
  finish?: AbortSignal;
  /** Ends it at once: the promise is rejected with the signal's reason. */
  cancel?: AbortSignal;
  startThread?: () => Worker;
};

/** Auto-seating in a thread of its own, for large events: the requests of this process go on meanwhile. */
export function seatInThread(start: Start, options: Options = {}): Promise<Proposal> {
  const { onProgress, finish, cancel, startThread = autoSeatingThread } = options;
  cancel?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const thread = startThread();
    const end = (settle: () => void) => {
      cancel?.removeEventListener("abort", onCancel);
      finish?.removeEventListener("abort", onFinish);
      thread.removeAllListeners();
      void thread.terminate();
      settle();
    };
    const order = (one: AutoSeatingOrder) => thread.postMessage(one);
    const onFinish = () => order({ do: "finish" });
    const onCancel = () => end(() => reject(cancel?.reason));
    cancel?.addEventListener("abort", onCancel);
    finish?.addEventListener("abort", onFinish);
    thread.on("message", (news: AutoSeatingNews) => {
      if (news.is === "progress") onProgress?.(news.progress, news.seconds);
      else if (news.is === "failed") end(() => reject(new Error(news.message)));
      else if (news.isFinal) end(() => resolve(news.proposal));
    });
    thread.on("error", (error) => end(() => reject(error)));
    thread.on("exit", (code) => end(() => reject(new Error(`Auto-seating's thread ended with ${code}.`))));
    order(start);
    if (finish?.aborted) onFinish();
  });
}

/** Beside its tables of costs, which are no part of the heap, a task of thousands needs less than this. */
const autoSeatingThread = (): Worker =>
  new Worker(new URL("./worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 1_024 } });
