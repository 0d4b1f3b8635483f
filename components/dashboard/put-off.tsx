"use client";

import { AlarmClock } from "lucide-react";
import { useTransition } from "react";
import { callAction } from "@/components/ui/call-action";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { showError, showSuccess } from "@/components/ui/toast";
import { snoozeAttentionAction } from "@/lib/features/dashboard/actions";
import type { SnoozeLength } from "@/lib/features/dashboard/schema";

type Props = { eventId: string; kind: string /** The sentence, for who hears the button alone. */; about: string };

/** Takes a reminder away until tomorrow or for a week. */
export function PutOff({ eventId, kind, about }: Props) {
  const [pending, startTransition] = useTransition();
  const putOff = (length: SnoozeLength) =>
    startTransition(async () => {
      const answer = await callAction(snoozeAttentionAction, { eventId, kind, length });
      if (answer?.ok) showSuccess(length === "day" ? "Put off until tomorrow." : "Put off for a week.");
      else showError(answer?.message ?? "That did not work. Please try again.");
    });
  return (
    <DropdownMenu
      trigger={
        <IconButton label={`Put off: ${about}`} pending={pending}>
          <AlarmClock aria-hidden className="text-muted" />
        </IconButton>
      }
    >
      <MenuItem onSelect={() => putOff("day")}>Until tomorrow</MenuItem>
      <MenuItem onSelect={() => putOff("week")}>For a week</MenuItem>
    </DropdownMenu>
  );
}
