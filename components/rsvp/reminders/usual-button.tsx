"use client";

import { Button } from "@/components/ui/button";
import { planUsualRemindersAction } from "@/lib/features/rsvp/reminders/actions";
import type { ReminderKind } from "@/lib/features/rsvp/reminders/types";
import { useRsvpAction } from "../use-rsvp-action";

/** Plans the usual reminders of a kind at once. */
export function UsualButton({ eventId, kind, label }: { eventId: string; kind: ReminderKind; label: string }) {
  const { start, pending } = useRsvpAction(eventId);
  return (
    <Button size="sm" variant="primary" pending={pending} onClick={() => start(planUsualRemindersAction, { kind })}>
      {label}
    </Button>
  );
}
