import { CalendarDays, Clock, Hourglass } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { CalendarKind } from "@/lib/features/dashboard/calendar/types";

const marks = {
  event: { Icon: CalendarDays, tone: "text-accent-ink" },
  session: { Icon: Clock, tone: "text-info-ink" },
  deadline: { Icon: Hourglass, tone: "text-warning-ink" },
};

/** The sign of a kind; the word stands beside it. */
export function KindMark({ kind, className }: { kind: CalendarKind; className?: string }) {
  const { Icon, tone } = marks[kind];
  return <Icon aria-hidden className={cn("size-4 shrink-0", tone, className)} />;
}
