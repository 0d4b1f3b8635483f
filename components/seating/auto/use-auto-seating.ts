"use client";

import { useEffect, useRef, useState } from "react";
import { guestsToSeat } from "@/lib/features/seating/auto/rules";
import { type RunningSeating, startAutoSeating } from "@/lib/features/seating/auto/state";
import type { Progress, Proposal } from "@/lib/features/seating/auto/types";
import { usePlannerView } from "../planner-context";

export type AutoRun =
  | { is: "idle" }
  | { is: "running"; progress: Progress | null; seconds: number }
  | { is: "proposed"; proposal: Proposal }
  | { is: "failed"; message: string };

export type AutoOptions = { seconds: number; repair: boolean; movedAtMost: number | null };

/** Auto-seating beside the page: it runs in a thread of the browser, and leaving the page ends it. */
export function useAutoSeating() {
  const { store, guests } = usePlannerView();
  const [run, setRun] = useState<AutoRun>({ is: "idle" });
  const running = useRef<RunningSeating | null>(null);
  const seed = useRef(0);
  useEffect(() => () => running.current?.cancel(), []);

  const start = ({ seconds, repair, movedAtMost }: AutoOptions) => {
    const { document } = store.get();
    const everybody = [...guests.values()];
    const assignments = [...document.seats.values()];
    seed.current++;
    setRun({ is: "running", progress: null, seconds: 0 });
    const task = {
      room: { tables: [...document.tables.values()], objects: [...document.objects.values()] },
      guests: everybody,
      assignments,
      rules: [...document.rules.values()],
      guestIds: guestsToSeat(everybody, assignments),
      heldSeatIds: [],
      keep: 0,
    };
    running.current = startAutoSeating(
      {
        do: "start",
        task,
        seed: seed.current,
        movesAtMost: null,
        secondsAtMost: seconds,
        repair: repair ? { movedAtMost } : null,
      },
      (news) => {
        if (news.is === "progress") setRun({ is: "running", progress: news.progress, seconds: news.seconds });
        else if (news.is === "failed") setRun({ is: "failed", message: news.message });
        else if (news.isFinal) setRun({ is: "proposed", proposal: news.proposal });
      },
    );
  };
  const cancel = () => {
    running.current?.cancel();
    running.current = null;
    setRun({ is: "idle" });
  };
  return { run, start, cancel, finish: () => running.current?.finish(), forget: () => setRun({ is: "idle" }) };
}
