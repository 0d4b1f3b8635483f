import { Time } from "@/components/ui/time";
import type { ActivityItem } from "@/lib/features/events/activity/types";

/** What was done, latest first, on the event's clocks. */
export function ActivityList({ items, timeZone }: { items: readonly ActivityItem[]; timeZone: string }) {
  return (
    <ol className="border-t border-border">
      {items.map((item) => (
        <li
          key={item.id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-border px-5 py-2.5 last:border-b-0"
        >
          <span className="min-w-0 wrap-anywhere">
            <span className="font-medium">{item.actor ?? "Marquee"}</span> {item.text}
          </span>
          <Time at={item.at} timeZone={timeZone} className="text-[0.9286em] text-muted" />
        </li>
      ))}
    </ol>
  );
}
