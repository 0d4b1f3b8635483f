"use client";

import { useEffect, useEffectEvent } from "react";
import { saveStatus } from "@/lib/features/seating/state";
import type { PlannerStore } from "./planner-store";
import type { Batch, Saved } from "./sync";

/** Hands a batch over and says what came of it. */
export type SavePlan = (batch: Batch) => Promise<Saved>;

const pauseMs = 600;
const firstRetryMs = 2000;
const lastRetryMs = 60_000;
/** So many failures of the server in a row are no accident: the planner is told, and everything stays as it is. */
const mostFailures = 5;
const failing =
  "The server fails to keep these changes. Undo the last step and try again, or download the chart and load the page again.";

/**
 * Saves what was done after a short pause, a batch at a time, and what is left at once when the planner is left. Where
 * nobody answers it tries again, more and more rarely; what is refused for good, or fails again and again, is not sent
 * again until the planner says so.
 */
export function useAutosave(store: PlannerStore, save: SavePlan): void {
  const hand = useEffectEvent(save);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    let retryMs = firstRetryMs;
    let failures = 0;

    const send = async () => {
      timer = undefined;
      store.dispatch({ type: "send" });
      const { sending } = store.get();
      if (!sending) return;
      const saved = await hand({ since: sending.since, changes: sending.changes });
      const isCutOff = !saved.ok && saved.reason === "cut_off";
      retryMs = isCutOff ? Math.min(retryMs * 2, lastRetryMs) : firstRetryMs;
      if (saved.ok || saved.reason === "conflict") store.dispatch({ type: "answered", outcome: saved });
      else if (saved.reason === "refused") store.dispatch({ type: "refused", message: saved.message });
      else store.dispatch({ type: "not_reached" });
      failures = !saved.ok && saved.reason === "cut_off" && saved.isFailure ? failures + 1 : 0;
      if (failures >= mostFailures) {
        failures = 0;
        store.dispatch({ type: "refused", message: failing });
      }
      // Done while the last batch was under way, and then left: it goes after it.
      if (isGone && saveStatus(store.get()) === "pending") void send();
    };
    const look = () => {
      if (timer !== undefined || store.get().sending) return;
      const status = saveStatus(store.get());
      if (status === "pending") timer = setTimeout(send, pauseMs);
      if (status === "cut_off") timer = setTimeout(send, retryMs);
    };
    look();
    const stop = store.subscribe(look);
    const hurry = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      void send();
    };
    const onVisibility = () => {
      if (document.visibilityState === "hidden") hurry();
    };
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("online", hurry);
    return () => {
      isGone = true;
      stop();
      hurry();
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("online", hurry);
    };
  }, [store]);
}
