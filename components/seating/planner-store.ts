import { openPlan, type PlannerAction, type PlannerState, reducePlanner } from "@/lib/features/seating/state";
import type { SeatingPlan } from "@/lib/features/seating/types";

/** The planner's state outside of React, so that a part of the page renders only for what it reads. */
export type PlannerStore = {
  get(): PlannerState;
  dispatch(action: PlannerAction): void;
  subscribe(listener: () => void): () => void;
};

export function makePlannerStore(plan: SeatingPlan): PlannerStore {
  let state = openPlan(plan);
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(action) {
      const next = reducePlanner(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
