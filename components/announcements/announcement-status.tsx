import type { Tone } from "@/components/ui/badge";
import { StatusPill } from "@/components/ui/status-pill";
import { stateLabels, statusLabels } from "@/lib/features/announcements/rules/states";
import type { AnnouncementStatus, RecipientState } from "@/lib/features/announcements/types";

const tones: Record<AnnouncementStatus, Tone> = {
  draft: "neutral",
  scheduled: "info",
  sending: "accent",
  sent: "success",
  cancelled: "warning",
};

export function AnnouncementPill({ status }: { status: AnnouncementStatus }) {
  return (
    <StatusPill tone={tones[status]} hollow={status === "draft"}>
      {statusLabels[status]}
    </StatusPill>
  );
}

const stateTones: Record<RecipientState, Tone> = {
  waiting: "neutral",
  queued: "accent",
  sent: "success",
  failed: "danger",
  left_out: "warning",
};

export function RecipientPill({ state }: { state: RecipientState }) {
  return (
    <StatusPill tone={stateTones[state]} hollow={state === "waiting"}>
      {stateLabels[state]}
    </StatusPill>
  );
}
