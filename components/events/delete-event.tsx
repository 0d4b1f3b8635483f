"use client";

import { useState } from "react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { deleteEventAction } from "@/lib/features/events/actions";
import type { EventStanding } from "@/lib/features/events/types";

type DeleteEventProps = { eventId: string; eventName: string; reach: EventStanding["reach"] };

/** Deletes the event, after its name has been typed. */
export function DeleteEvent({ eventId, eventName, reach }: DeleteEventProps) {
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const guests = formats.counted(reach.guests, "guest", "guests");
  const links = formats.counted(reach.households, "household", "households");
  return (
    <Dialog
      title={`Delete “${eventName}”?`}
      description={`${guests} with all their answers, every session, file and mail of this event are deleted for good. The links of ${links} stop working.`}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">Delete the event</Button>}
    >
      <ActionForm action={deleteEventAction} aria-label="Delete the event" guardLeaving={false}>
        <input type="hidden" name="eventId" value={eventId} />
        <Field name="confirmName" label={`Type “${eventName}” to confirm`} required>
          <Input autoComplete="off" />
        </Field>
        <DialogActions>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <SubmitButton variant="danger" pendingText="Deleting …">
            Delete for good
          </SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}
