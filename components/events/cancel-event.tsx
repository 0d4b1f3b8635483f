"use client";

import { useState } from "react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import { cancelEventAction } from "@/lib/features/events/actions";
import type { EventStanding } from "@/lib/features/events/types";
import type { Formats } from "@/lib/platform/i18n/formats";

type CancelEventProps = {
  eventId: string;
  eventName: string;
  reach: EventStanding["reach"];
  isPageServed: boolean;
  /** Whom a mail would reach; null for who may not write to guests, and where no mail is ever sent. */
  told: { households: number; guests: number; withoutEmail: number } | null;
};

/** Cancels the event, after saying whom it reaches. */
export function CancelEvent({ eventId, eventName, reach, isPageServed, told }: CancelEventProps) {
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={`Cancel “${eventName}”?`}
      description="This cannot be taken back."
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Cancel the event</Button>}
    >
      <ul className="mb-4 list-disc space-y-1 pl-5">
        <li>{households(reach, formats)}</li>
        <li>
          {formats.counted(reach.acceptedGuests, "guest has", "guests have")} accepted. No answers are taken any more.
        </li>
        {isPageServed ? <li>The public page and calendar say so too.</li> : null}
        {told && told.households > 0 ? null : <li>No mail is sent by this.</li>}
        <li>Reminders end, and what is scheduled under Messages becomes a draft again.</li>
      </ul>
      <ActionForm action={cancelEventAction} aria-label="Cancel the event" onSuccess={() => setOpen(false)}>
        <input type="hidden" name="eventId" value={eventId} />
        <Field name="reason" label="A word to the guests" optionalNote="optional" hint="They read it on their links.">
          <Textarea rows={3} maxLength={500} />
        </Field>
        {told && told.households > 0 ? (
          <Checkbox
            name="tellGuests"
            defaultChecked
            label={`Tell ${formats.counted(told.households, "household", "households")} by mail`}
            description={`Everybody who was invited or has answered, with your words.${
              told.withoutEmail > 0 ? ` ${formats.count(told.withoutEmail)} without an e-mail address get nothing.` : ""
            }`}
          />
        ) : null}
        <DialogActions>
          <DialogClose>
            <Button>Keep the event</Button>
          </DialogClose>
          <SubmitButton variant="danger" pendingText="Cancelling …">
            Cancel the event
          </SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}

function households({ households: all, invitedHouseholds }: EventStanding["reach"], formats: Formats): string {
  if (all === 0) return "No household is on the list yet.";
  const who = formats.counted(invitedHouseholds, "invited household", "invited households");
  return `${who} of ${formats.count(all)} will read it on their links.`;
}
