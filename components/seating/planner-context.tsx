"use client";

import { createContext, use, useSyncExternalStore } from "react";
import type { PlannerState } from "@/lib/features/seating/state";
import type { LengthUnit, SeatingGuest } from "@/lib/features/seating/types";
import type { Camera } from "./canvas/camera";
import type { HitTest } from "./canvas/hit";
import type { Colouring } from "./colouring";
import type { PlannerStore } from "./planner-store";

export type SeatingTag = { id: string; name: string };

/** What is drawn point by point. */
export const drawTools = ["draw_outline", "draw_wall", "draw_shape"] as const;
export type DrawTool = (typeof drawTools)[number];

/** What the mouse or a finger does on the plan. */
export type Tool = "select" | "pan" | "measure" | "corners" | DrawTool;

/** Guests who are about to be seated: the next seat or table that is chosen is theirs. */
export type Placing = { guestIds: string[] } | null;

export type PlannerView = {
  store: PlannerStore;
  camera: Camera;
  hit: HitTest;
  canEdit: boolean;
  eventId: string;
  guests: ReadonlyMap<string, SeatingGuest>;
  tags: readonly SeatingTag[];
  colouring: Colouring;
  placing: Placing;
  setPlacing(placing: Placing): void;
  tool: Tool;
  setTool(tool: Tool): void;
  isSnapping: boolean;
  /** Says something to who cannot see the plan. */
  announce(text: string): void;
  /** Brings the details of what is chosen into sight, where they are not. */
  showDetails(): void;
  /** Seats guests where the planner pointed. */
  place(guestIds: readonly string[], target: { tableId: string; seatId: string | null }): void;
};

export const PlannerContext = createContext<PlannerView | null>(null);

export function usePlannerView(): PlannerView {
  const view = use(PlannerContext);
  if (!view) throw new Error("This belongs into a seating planner.");
  return view;
}

/** A part of the planner's state; what `read` gives has to be the very same as long as nothing of it changed. */
export function usePlanner<T>(read: (state: PlannerState) => T): T {
  const { store } = usePlannerView();
  return useSyncExternalStore(
    store.subscribe,
    () => read(store.get()),
    () => read(store.get()),
  );
}

export function useUnit(): LengthUnit {
  return usePlanner((state) => state.document.room.unit);
}
