"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { thingOf } from "@/lib/features/seating/rules/edits";
import type { RoomWarning } from "@/lib/features/seating/rules/warnings-about";
import { usePlannerView } from "../planner-context";

const shownAtMost = 100;

/** What is wrong with the room. Each line leads to what it is about. */
export function ChecksPanel({ warnings }: { warnings: readonly RoomWarning[] }) {
  const { store, camera } = usePlannerView();
  const show = ({ subjectIds }: RoomWarning) => {
    store.dispatch({ type: "select", selection: { ids: new Set(subjectIds) } });
    const [first] = subjectIds;
    const thing = first === undefined ? undefined : thingOf(store.get().document, first);
    if (thing) camera.reveal(thing.at, 160);
  };
  if (warnings.length === 0) {
    return (
      <div className="grid place-content-center gap-2 p-8 text-center text-muted">
        <CircleCheck aria-hidden className="mx-auto size-8 text-success-ink" />
        <p>Nothing is in the way: aisles, doors and seats are as they should be.</p>
      </div>
    );
  }
  return (
    <div className="p-3">
      <h2 className="mb-2 text-[1.0714em]">
        {warnings.length === 1 ? "One thing to look at" : `${warnings.length} things to look at`}
      </h2>
      <ul className="flex flex-col gap-1">
        {warnings.slice(0, shownAtMost).map((warning) => (
          <li key={`${warning.kind} ${warning.subjectIds.join()}`}>
            {warning.subjectIds.length > 0 ? (
              <button
                type="button"
                onClick={() => show(warning)}
                className="flex w-full gap-2 rounded-md px-2 py-1.5 text-left focus-ring hover:bg-hover"
              >
                <Line warning={warning} />
              </button>
            ) : (
              <p className="flex gap-2 rounded-md bg-warning-soft px-2 py-1.5">
                <Line warning={warning} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {warnings.length > shownAtMost ? (
        <p className="mt-2 text-muted">And {warnings.length - shownAtMost} more.</p>
      ) : null}
    </div>
  );
}

function Line({ warning }: { warning: RoomWarning }) {
  return (
    <>
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning-ink" />
      <span>{warning.message}</span>
    </>
  );
}
