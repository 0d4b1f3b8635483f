"use client";

import { Pencil, Send, Trash2 } from "lucide-react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { removeReminderAction, sendReminderNowAction, skipReminderAction } from "@/lib/features/rsvp/reminders/actions";
import type { ReminderItem, ReminderReach } from "@/lib/features/rsvp/reminders/types";
import { useRsvpAction } from "../use-rsvp-action";
import { ReminderDialog } from "./reminder-dialog";
import { daysInWords } from "./words";

type Props = {
  eventId: string;
  timeZone: string;
  reminder: ReminderItem;
  reach: ReminderReach;
  closed: string | null;
};

/** What can be done with a reminder that has not gone out. */
export function ReminderTools({ eventId, timeZone, reminder, reach, closed }: Props) {
  const formats = useFormats();
  const { run, start, pending } = useRsvpAction(eventId);
  const { id: reminderId, kind, daysBefore, state } = reminder;
  const name = daysInWords(kind, daysBefore).toLowerCase();
  const households = formats.counted(reach.households, "household", "households");
  const isSkipped = state === "skipped";
  return (
    <div className="flex flex-wrap items-center gap-1">
      {!closed && reach.households > 0 ? (
        <ConfirmDialog
          tone="primary"
          title={`Send to ${households} now?`}
          consequence={`${formats.counted(reach.guests, "guest", "guests")} are reached. Mails cannot be called back, and this reminder does not go out a second time.`}
          confirmLabel={`Send to ${households}`}
          onConfirm={() => run(sendReminderNowAction, { reminderId })}
          trigger={
            <Button size="sm" icon={<Send aria-hidden />} aria-label={`Send now: ${name}`}>
              Send now
            </Button>
          }
        />
      ) : null}
      {state === "planned" || isSkipped ? (
        <Button
          size="sm"
          variant="ghost"
          pending={pending}
          aria-label={isSkipped ? `Plan again: ${name}` : `Skip: ${name}`}
          onClick={() => start(skipReminderAction, { reminderId, isSkipped: !isSkipped })}
        >
          {isSkipped ? "Plan again" : "Skip"}
        </Button>
      ) : null}
      <ReminderDialog
        eventId={eventId}
        kind={kind}
        timeZone={timeZone}
        reminder={reminder}
        title="Change the reminder"
        trigger={
          <IconButton label={`Change: ${name}`} size="sm">
            <Pencil aria-hidden />
          </IconButton>
        }
      />
      <IconButton label={`Remove: ${name}`} size="sm" onClick={() => start(removeReminderAction, { reminderId })}>
        <Trash2 aria-hidden />
      </IconButton>
    </div>
  );
}
