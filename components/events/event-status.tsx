import type { Tone } from "@/components/ui/badge";
import { StatusPill } from "@/components/ui/status-pill";
import { type ShownStatus, statusLabels } from "@/lib/features/events/rules";

export const statusTones: Record<ShownStatus, Tone> = {
  planning: "neutral",
  confirmed: "info",
  ongoing: "success",
  completed: "accent",
  cancelled: "danger",
};

/** The state of an event. */
export function EventStatus({ status }: { status: ShownStatus }) {
  return (
    <StatusPill tone={statusTones[status]} hollow={status === "planning"}>
      {statusLabels[status]}
    </StatusPill>
  );
}
