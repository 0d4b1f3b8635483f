"use client";

import { useCallback, useRef, useState } from "react";
import { RequestRefused } from "@/components/layout/fetch-json";
import { useLive } from "@/components/layout/live/use-live";
import type { SeatingGuest, SeatingPlan, SeatingTag } from "@/lib/features/seating/types";
import type { PlannerStore } from "./planner-store";
import { SeatingPlanner } from "./seating-planner";
import { fetchDelta, fetchGuests, saveBatch } from "./sync";
import type { SavePlan } from "./use-autosave";

type Props = {
  eventId: string;
  plan: SeatingPlan;
  guests: readonly SeatingGuest[];
  tags: readonly SeatingTag[];
  canEdit: boolean;
};

/** A layout that is open: saved by itself, and brought up to date whenever somebody else changes it or answers. */
export function OpenLayout({ eventId, plan, guests: initial, tags, canEdit }: Props) {
  const layoutId = plan.room.id;
  const [guests, setGuests] = useState(initial);
  const [trouble, setTrouble] = useState<string | null>(null);
  const store = useRef<PlannerStore>(null);
  const onReady = useCallback((ready: PlannerStore) => {
    store.current = ready;
  }, []);
  const save = useCallback<SavePlan>((batch) => saveBatch(eventId, layoutId, batch), [eventId, layoutId]);

  const readAgain = async (what: "plan" | "guests") => {
    try {
      if (what === "guests") return setGuests(await fetchGuests(eventId, layoutId));
      const open = store.current;
      if (!open) return;
      const delta = await fetchDelta(eventId, layoutId, open.get().revision);
      open.dispatch({ type: "heard", delta });
    } catch (error) {
      // A line that is cut comes back by itself, with "live/resync".
      if (error instanceof RequestRefused) setTrouble(error.message);
      else if (!(error instanceof Error)) throw error;
    }
  };
  useLive({ eventId }, ["seating/layout.changed", "rsvp/answer.given", "guests/list.changed"], ({ name }) => {
    if (name !== "rsvp/answer.given" && name !== "guests/list.changed") void readAgain("plan");
    if (name !== "seating/layout.changed") void readAgain("guests");
  });

  return (
    <SeatingPlanner
      eventId={eventId}
      plan={plan}
      guests={guests}
      tags={tags}
      canEdit={canEdit}
      save={save}
      trouble={trouble}
      onReady={onReady}
    />
  );
}
