"use client";

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { roomOf } from "@/lib/features/seating/rules/plan-document";
import { type RoomWarning, roomWarnings } from "@/lib/features/seating/rules/warnings";
import type { SeatingGuest } from "@/lib/features/seating/types";
import type { PlannerStore } from "./planner-store";

const pauseMs = 160;

/** What is wrong with the room, shortly after each change; what did not move is not measured again. */
export function useRoomWarnings(store: PlannerStore, guests: ReadonlyMap<string, SeatingGuest>) {
  const accepted = useMemo(() => [...guests.values()].filter(({ answer }) => answer === "accepted").length, [guests]);
  const [warnings, setWarnings] = useState<RoomWarning[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known = { tables: null as unknown, objects: null as unknown, room: null as unknown };
    const look = () => {
      timer = undefined;
      const { document } = store.get();
      const { tables, objects, room } = document;
      if (known.tables === tables && known.objects === objects && known.room === room) return;
      known = { tables, objects, room };
      setWarnings(roomWarnings(roomOf(document), accepted));
    };
    const later = () => {
      timer ??= setTimeout(look, pauseMs);
    };
    later();
    const stop = store.subscribe(later);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, accepted]);
  const shown = useDeferredValue(warnings);
  const warned = useMemo(() => new Set(shown.flatMap(({ subjectIds }) => subjectIds)), [shown]);
  return { warnings: shown, warned };
}
