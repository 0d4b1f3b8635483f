"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { isSame, roomOf } from "@/lib/features/seating/rules/plan-document";
import { checkRoom } from "@/lib/features/seating/rules/warnings";
import type { RoomWarning } from "@/lib/features/seating/rules/warnings-about";
import type { SeatingGuest } from "@/lib/features/seating/types";
import { monotonicMs } from "@/lib/platform/clock";
import type { PlannerStore } from "./planner-store";

const pauseMs = 160;
/** A third of a frame: the rest is for whoever works meanwhile. */
const budgetMs = 4;

/**
 * What is wrong with the room, shortly after each change; what did not move is not measured again. `settle` takes over
 * what was found about some things while they were carried.
 */
export function useRoomWarnings(store: PlannerStore, guests: ReadonlyMap<string, SeatingGuest>) {
  const accepted = useMemo(() => [...guests.values()].filter(({ answer }) => answer === "accepted").length, [guests]);
  const [warnings, setWarnings] = useState<readonly RoomWarning[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known = { tables: null as unknown, objects: null as unknown, room: null as unknown };
    const begin = () => {
      const { document } = store.get();
      const { tables, objects, room } = document;
      timer = undefined;
      if (known.tables === tables && known.objects === objects && known.room === room) return;
      known = { tables, objects, room };
      goOn(checkRoom(roomOf(document), accepted));
    };
    const goOn = (work: ReturnType<typeof checkRoom>) => {
      const until = monotonicMs() + budgetMs;
      for (;;) {
        const { done, value } = work.next();
        if (done) return finish(value);
        if (monotonicMs() >= until) break;
      }
      timer = setTimeout(goOn, 0, work);
    };
    const finish = (found: readonly RoomWarning[]) => {
      timer = undefined;
      setWarnings((before) => (isSame(before, found) ? before : found));
      // Something may have changed while it was looked at.
      later();
    };
    const later = () => {
      timer ??= setTimeout(begin, pauseMs);
    };
    later();
    const stop = store.subscribe(later);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, accepted]);
  const settle = useCallback((found: ReadonlyMap<string, readonly RoomWarning[]>) => {
    setWarnings((before) => {
      const others = before.filter(({ subjectIds }) => !subjectIds.some((id) => found.has(id)));
      return [...others, ...[...found.values()].flat()];
    });
  }, []);
  const warned = useMemo(() => new Set(warnings.flatMap(({ subjectIds }) => subjectIds)), [warnings]);
  return { warnings, warned, settle };
}
