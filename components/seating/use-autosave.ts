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

/**
 * Saves what was done after a short pause, a batch at a time. Where nobody answers it tries again, more and more rarely;
 * what is refused for good is not sent again until the planner says so.
 */
export function useAutosave(store: PlannerStore, save: SavePlan): void {
  const hand = useEffectEvent(save);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    let retryMs = firstRetryMs;

    const send = async () => {
      timer = undefined;
      store.dispatch({ type: "send" });
      const { sending } = store.get();
      if (!sending) return;
      const saved = await hand({ since: sending.since, changes: sending.changes });
      if (isGone) return;
      const isCutOff = !saved.ok && saved.reason === "cut_off";
      retryMs = isCutOff ? Math.min(retryMs * 2, lastRetryMs) : firstRetryMs;
      if (saved.ok || saved.reason === "conflict") store.dispatch({ type: "answered", outcome: saved });
      else if (saved.reason === "refused") store.dispatch({ type: "refused", message: saved.message });
      else store.dispatch({ type: "not_reached" });
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
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("online", hurry);
    };
  }, [store]);
}
