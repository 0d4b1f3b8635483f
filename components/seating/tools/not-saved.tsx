"use client";

import { useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { chartRows } from "@/lib/features/seating/chart/rules";
import { roomOf } from "@/lib/features/seating/rules/plan-document";
import { saveStatus } from "@/lib/features/seating/state";
import { csvLine } from "@/lib/platform/sheet/write-csv";
import { slugify } from "@/lib/platform/text";
import { usePlanner, usePlannerView } from "../planner-context";
import { toClipboard } from "./clipboard";

/** Saving was refused for good: why, and how nothing of the work is lost. Else why the plan is not up to date, if it is not. */
export function NotSaved({ trouble }: { trouble: string | null }) {
  const { store, guests, announce } = usePlannerView();
  const message = usePlanner((state) => (saveStatus(state) === "refused" ? state.refusal : null));
  const banner = useRef<HTMLDivElement>(null);
  if (message === null) {
    return trouble === null ? null : (
      <Banner tone="danger" className="rounded-none">
        {trouble}
      </Banner>
    );
  }

  const again = () => {
    // The button goes while it is tried: the focus stays in the planner, so that undo works at once.
    banner.current?.closest<HTMLElement>("[data-planner]")?.focus({ preventScroll: true });
    announce("Trying to save again.");
    store.dispatch({ type: "resume" });
  };
  const download = () => {
    const { document: plan } = store.get();
    const seating = { room: roomOf(plan), assignments: [...plan.seats.values()], rules: [...plan.rules.values()] };
    const lines = chartRows(seating, [...guests.values()]).map(csvLine);
    const address = URL.createObjectURL(new Blob(["\uFEFF", ...lines], { type: "text/csv;charset=utf-8" }));
    const link = Object.assign(document.createElement("a"), {
      href: address,
      download: `${slugify(plan.room.name) || "seating"}-not-saved.csv`,
    });
    link.click();
    URL.revokeObjectURL(address);
  };
  const copy = () => {
    const { document: plan } = store.get();
    toClipboard(plan, [...plan.tables.keys(), ...plan.objects.keys()]);
    announce("The room is copied. Paste it in another layout.");
  };
  return (
    <div ref={banner} role="alert" data-not-saved>
      <Banner
        tone="danger"
        title="Your last changes are not saved"
        className="rounded-none"
        actions={
          <>
            <Button size="sm" variant="primary" onClick={again}>
              Try again
            </Button>
            <Button size="sm" onClick={download}>
              Download the chart
            </Button>
            <Button size="sm" onClick={copy}>
              Copy the room
            </Button>
          </>
        }
      >
        {message} They stay here as long as this page is open. A chart can be imported into a layout, and a copied room
        pasted into another one.
      </Banner>
    </div>
  );
}
