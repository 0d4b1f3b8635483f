import { useFormats } from "#formats";
import { Stat } from "@/components/ui/stat";
import type { Upcoming } from "@/lib/features/dashboard/types";

/** What all events ahead add up to. The parts lead to the table that tells them event by event. */
export function TotalsRow({ totals }: { totals: Upcoming["totals"] }) {
  const { count } = useFormats();
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Stat label="Upcoming events" value={count(totals.events)} href="/events" />
      <Stat label="Guests" value={count(totals.guests)} href="#answers" />
      <Stat label="Coming" value={count(totals.accepted)} href="#answers" />
      <Stat label="Not answered" value={count(totals.waiting)} href="#answers" />
    </div>
  );
}
