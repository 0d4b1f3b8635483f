import { StatusPill } from "@/components/ui/status-pill";

const tones = {
  queued: "info",
  sending: "info",
  sent: "success",
  failed: "danger",
  suppressed: "warning",
  cancelled: "neutral",
} as const;
const words = {
  queued: "Waiting",
  sending: "On its way",
  sent: "Sent",
  failed: "Refused",
  suppressed: "Not wanted",
  cancelled: "Called back",
} as const;

export type MailStatus = keyof typeof words;

/** What became of a mail. */
export function MailStatusPill({ status, transport }: { status: MailStatus; transport?: string | null }) {
  return <StatusPill tone={tones[status]}>{transport === "mailbox" ? "Kept here" : words[status]}</StatusPill>;
}
