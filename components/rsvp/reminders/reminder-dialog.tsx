"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { addReminderAction, changeReminderAction } from "@/lib/features/rsvp/reminders/actions";
import { clockOfMinute } from "@/lib/features/rsvp/reminders/rules/clock";
import type { ReminderItem, ReminderKind } from "@/lib/features/rsvp/reminders/types";

type Props = {
  eventId: string;
  kind: ReminderKind;
  timeZone: string;
  title: string;
  /** The one to change; a new one without. */
  reminder?: ReminderItem;
  trigger: ReactNode;
};

const hints: Record<ReminderKind, string> = {
  answer: "Counted back from the day of the deadline; 0 is the day itself.",
  countdown: "Counted back from the day of the event; 0 is the day itself.",
};

/** When a reminder goes out, and what it says besides. */
export function ReminderDialog({ eventId, kind, timeZone, title, reminder, trigger }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog title={title} open={open} onOpenChange={setOpen} trigger={trigger}>
      <ActionForm
        action={reminder ? changeReminderAction : addReminderAction}
        aria-label={title}
        onSuccess={() => setOpen(false)}
      >
        <input type="hidden" name="eventId" value={eventId} />
        {reminder ? (
          <input type="hidden" name="reminderId" value={reminder.id} />
        ) : (
          <input type="hidden" name="kind" value={kind} />
        )}
        <Field name="daysBefore" label="Days before" hint={hints[kind]}>
          <Input
            type="number"
            min={0}
            max={365}
            inputMode="numeric"
            required
            defaultValue={reminder?.daysBefore ?? 5}
          />
        </Field>
        <DateTimeField
          name="time"
          kind="time"
          label="Time"
          timeZone={timeZone}
          required
          defaultValue={clockOfMinute(reminder?.minuteOfDay ?? 600)}
        />
        <Field
          name="note"
          label={kind === "answer" ? "A word of yours" : "Practical notes"}
          optionalNote="optional"
          hint="Part of the mail, as you write it here."
        >
          <Textarea rows={4} maxLength={1000} defaultValue={reminder?.note ?? ""} />
        </Field>
        <DialogActions>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <SubmitButton>{reminder ? "Save" : "Plan the reminder"}</SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}
