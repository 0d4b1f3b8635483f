import type { AutoSeatingNews, AutoSeatingOrder } from "./types";

/** Auto-seating that runs in the browser, beside the page. */
export type RunningSeating = {
  /** Asks for what there is by now; it comes as news, and it goes on. */
  show: () => void;
  /** Ends with what there is by now; it comes as news. */
  finish: () => void;
  /** Ends at once; no news come any more. */
  cancel: () => void;
};

/** Starts auto-seating in a Web Worker; `hear` gets its news until the final proposal, a failure or `cancel`. */
export function startAutoSeating(
  start: Extract<AutoSeatingOrder, { do: "start" }>,
  hear: (news: AutoSeatingNews) => void,
): RunningSeating {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const order = (one: AutoSeatingOrder) => worker.postMessage(one);
  worker.onmessage = ({ data }: MessageEvent<AutoSeatingNews>) => {
    if (data.is === "failed" || (data.is === "proposal" && data.isFinal)) worker.terminate();
    hear(data);
  };
  worker.onerror = ({ message }) => {
    worker.terminate();
    hear({ is: "failed", message: message || "Auto-seating could not be started." });
  };
  order(start);
  return {
    show: () => order({ do: "show" }),
    finish: () => order({ do: "finish" }),
    cancel: () => worker.terminate(),
  };
}
