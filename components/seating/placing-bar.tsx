"use client";

import { Button } from "@/components/ui/button";
import { fullName } from "@/lib/features/seating/rules/guest-list";
import { usePlannerView } from "./planner-context";

/** Whom the next seat is for. */
export function PlacingBar() {
  const { placing, setPlacing, guests } = usePlannerView();
  if (!placing) return null;
  const [first] = placing.guestIds;
  const guest = first === undefined ? undefined : guests.get(first);
  const who = placing.guestIds.length === 1 && guest ? fullName(guest) : `${placing.guestIds.length} guests`;
  return (
    <div className="absolute inset-x-3 bottom-3 z-2 mx-auto flex max-w-md items-center gap-3 rounded-lg bg-ink px-3 py-2 text-background shadow-lg">
      <p className="min-w-0 grow">
        <span className="font-semibold">{who}</span>: choose a seat or a table
      </p>
      <Button size="sm" onClick={() => setPlacing(null)}>
        Put back
      </Button>
    </div>
  );
}
