"use client";

import { useEffect, useEffectEvent } from "react";
import { saveStatus } from "@/lib/features/seating/state";
import type { SaveOutcome, SeatingChange } from "@/lib/features/seating/types";
import type { PlannerStore } from "./planner-store";

/** Hands a batch over. Null when nobody answered: it stays to be sent again. */
export type SavePlan = (batch: { since: number; changes: SeatingChange[] }) => Promise<SaveOutcome | null>;

const pauseMs = 600;
const retryMs = 4000;

/** Saves what was done after a short pause, a batch at a time, and tries again when the line was lost. */
export function useAutosave(store: PlannerStore, save: SavePlan): void {
  const hand = useEffectEvent(save);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;

    const send = async () => {
      timer = undefined;
      store.dispatch({ type: "send" });
      const { sending } = store.get();
      if (!sending) return;
      const outcome = await hand({ since: sending.since, changes: sending.changes });
      if (isGone) return;
      store.dispatch(outcome ? { type: "answered", outcome } : { type: "not_reached" });
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
      if (document.visibilityState !== "hidden" || timer === undefined) return;
      clearTimeout(timer);
      void send();
    };
    document.addEventListener("visibilitychange", hurry);
    return () => {
      isGone = true;
      stop();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", hurry);
    };
  }, [store]);
}
