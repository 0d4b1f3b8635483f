"use client";

import { useEffect, useRef, useState } from "react";
import { guestsToSeat } from "@/lib/features/seating/auto/rules";
import { type RunningSeating, startAutoSeating } from "@/lib/features/seating/auto/state";
import type { AutoSeatingNews, Progress, Proposal } from "@/lib/features/seating/auto/types";
import { isForServer } from "@/lib/features/seating/runs/rules";
import { saveStatus } from "@/lib/features/seating/state";
import { usePlannerView } from "../planner-context";
import type { PlannerStore } from "../planner-store";
import { startOnServer } from "./server-run";

export type AutoRun =
  | { is: "idle" }
  /** `note`: why it runs where it does, where that is not the usual. */
  | { is: "running"; where: "server" | "browser"; note: string | null; progress: Progress | null; seconds: number }
  | { is: "proposed"; proposal: Proposal }
  | { is: "failed"; message: string };

export type AutoOptions = { seconds: number; repair: boolean; movedAtMost: number | null };

/**
 * Auto-seating beside the page: in a thread of the browser, or on the server where there are many guests (which then
 * works on what is saved). Where the server has no room the browser looks. Leaving the page ends it.
 */
export function useAutoSeating() {
  const { store, guests, eventId } = usePlannerView();
  const [run, setRun] = useState<AutoRun>({ is: "idle" });
  const running = useRef<RunningSeating | null>(null);
  const seed = useRef(0);
  useEffect(() => () => running.current?.cancel(), []);

  const hear = (where: "server" | "browser", note: string | null) => (news: AutoSeatingNews) => {
    if (news.is === "progress") setRun({ is: "running", where, note, progress: news.progress, seconds: news.seconds });
    else if (news.is === "failed") setRun({ is: "failed", message: news.message });
    else if (news.isFinal) setRun({ is: "proposed", proposal: news.proposal });
  };

  const inBrowser = ({ seconds, repair, movedAtMost }: AutoOptions, note: string | null) => {
    const { document } = store.get();
    const everybody = [...guests.values()];
    const assignments = [...document.seats.values()];
    setRun({ is: "running", where: "browser", note, progress: null, seconds: 0 });
    const task = {
      room: { tables: [...document.tables.values()], objects: [...document.objects.values()] },
      guests: everybody,
      assignments,
      rules: [...document.rules.values()],
      guestIds: guestsToSeat(everybody, assignments),
      heldSeatIds: [...document.held],
      keep: 0,
    };
    const mending = repair ? { movedAtMost } : null;
    const order = { do: "start", task, seed: seed.current, movesAtMost: null, secondsAtMost: seconds } as const;
    running.current = startAutoSeating({ ...order, repair: mending }, hear("browser", note));
  };

  const onServer = (options: AutoOptions) => {
    const { seconds, repair, movedAtMost } = options;
    const asked = { seed: seed.current, secondsAtMost: seconds, repair: repair ? { movedAtMost } : null };
    const place = { eventId, layoutId: store.get().document.room.id };
    const tell = hear("server", null);
    running.current = startOnServer(place, asked, (news) => {
      if (news.is === "started") return;
      if (news.is === "waiting") {
        const note = "The server seats another event first. This begins by itself.";
        return setRun({ is: "running", where: "server", note, progress: null, seconds: 0 });
      }
      if (news.is !== "refused") tell(news);
      else if (news.isPassing) inBrowser(options, `${news.message}, so this browser looks for seats.`);
      else setRun({ is: "failed", message: news.message });
    });
  };

  const start = (options: AutoOptions) => {
    seed.current++;
    const count = guestsToSeat([...guests.values()], [...store.get().document.seats.values()]).length;
    if (!isForServer(count)) return inBrowser(options, null);
    setRun({ is: "running", where: "server", note: null, progress: null, seconds: 0 });
    running.current = onceSaved(store, (isSaved) => {
      if (isSaved) onServer(options);
      else inBrowser(options, "Your last changes are not saved yet, so this browser looks for seats.");
    });
  };
  const cancel = () => {
    running.current?.cancel();
    running.current = null;
    setRun({ is: "idle" });
  };
  return { run, start, cancel, finish: () => running.current?.finish(), forget: () => setRun({ is: "idle" }) };
}

/** Goes on when everything is saved, or as soon as it is clear that it cannot be for now. */
function onceSaved(store: PlannerStore, next: (isSaved: boolean) => void): RunningSeating {
  let isOver = false;
  const look = () => {
    const status = saveStatus(store.get());
    if (isOver || status === "pending" || status === "saving") return;
    leave();
    next(status === "saved");
  };
  const stop = store.subscribe(look);
  const leave = () => {
    isOver = true;
    stop();
  };
  // Not at once: the caller first gets hold of this, to cancel it.
  queueMicrotask(look);
  return { show: () => undefined, finish: () => undefined, cancel: leave };
}
