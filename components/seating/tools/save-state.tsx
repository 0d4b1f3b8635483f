"use client";

import { Check, CircleAlert, CloudOff, LoaderCircle, Pencil } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { saveStatus } from "@/lib/features/seating/state";
import { usePlanner } from "../planner-context";

const words = {
  saved: { text: "All saved", Icon: Check },
  pending: { text: "Not saved yet", Icon: Pencil },
  saving: { text: "Saving", Icon: LoaderCircle },
  cut_off: { text: "Offline. Trying again", Icon: CloudOff },
  refused: { text: "Not saved", Icon: CircleAlert },
} as const;

/** Whether the work is kept. Said aloud only when something is in the way. */
export function SaveState() {
  const status = usePlanner(saveStatus);
  const { text, Icon } = words[status];
  const isStuck = status === "cut_off" || status === "refused";
  return (
    <p
      data-save-state={status}
      role={status === "cut_off" ? "alert" : undefined}
      className={cn(
        "flex items-center gap-1.5 text-[0.9286em] whitespace-nowrap text-muted",
        isStuck && "font-medium text-danger-ink",
      )}
    >
      <Icon aria-hidden className={cn("size-3.5", status === "saving" && "animate-spin motion-reduce:animate-none")} />
      {text}
    </p>
  );
}
