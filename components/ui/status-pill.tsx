import type { ReactNode } from "react";
import { Badge, type Tone } from "./badge";
import { cn } from "./cn";

const dots = {
  neutral: "bg-muted",
  accent: "bg-accent-ink",
  success: "bg-success-ink",
  warning: "bg-warning-ink",
  danger: "bg-danger-ink",
  info: "bg-info-ink",
} satisfies Record<Tone, string>;

/** A state: the word says it, the dot and colour only help. `hollow` for a state not reached yet. */
export function StatusPill({
  tone = "neutral",
  hollow = false,
  children,
}: {
  tone?: Tone;
  hollow?: boolean;
  children: ReactNode;
}) {
  return (
    <Badge tone={tone}>
      <span
        aria-hidden
        className={cn("size-1.5 shrink-0 rounded-full", hollow ? "border border-current" : dots[tone])}
      />
      {children}
    </Badge>
  );
}
