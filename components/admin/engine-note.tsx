import { Banner } from "@/components/ui/banner";
import type { JobsState } from "@/lib/features/admin/types";
import { fromNow, spanText } from "./spans";

/** Says whose work this is, and that it stands still where it does. */
export function EngineNote({ state, now }: { state: JobsState; now: Date }) {
  if (state.engine === "inngest") {
    return (
      <Banner
        tone={state.isWell ? "info" : "danger"}
        title="Inngest runs the functions of this installation"
        className="mb-5"
      >
        Runs, schedules and retries are kept there and are seen there. Here you see only what waits to be handed over.
      </Banner>
    );
  }
  if (state.isWell) return null;
  return (
    <Banner tone="danger" title="Background work stands still" className="mb-5">
      {state.lastTickAt
        ? `A runner was last seen ${fromNow(state.lastTickAt, now)}; the oldest piece of work has waited ${spanText(state.oldestWaitingSeconds * 1_000)}.`
        : "No runner has been seen: start the app with JOBS_RUNNER=app, or npm run worker beside it."}
    </Banner>
  );
}
