"use client";

import { type ReactNode, useState, useTransition } from "react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { showSuccess } from "@/components/ui/toast";
import { scheduleAnnouncementAction } from "@/lib/features/announcements/actions";
import { peopleWords } from "@/lib/features/announcements/rules/states";
import type { SendPanelProps } from "./send-panel-props";

type Props = SendPanelProps & { trigger: ReactNode };

/** Chooses the hour, by the clocks of the event's place. */
export function ScheduleDialog({ event, announcementId, count, isGuestsOnly, kept, sendKey, onDone, trigger }: Props) {
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const schedule = () =>
    startTransition(async () => {
      const version = await kept.flush();
      if (version === null) return setProblem(kept.problem ?? "The draft could not be saved.");
      const input = { eventId: event.id, announcementId, version, key: sendKey, at };
      const answer = await scheduleAnnouncementAction(null, input);
      if (!answer?.ok) return setProblem(answer?.message ?? "That did not work. Please try again.");
      setOpen(false);
      if (answer.message) showSuccess(answer.message);
      onDone();
    });
  return (
    <Dialog
      title="Send later"
      description={`It goes to whom your choice of recipients means then; now that is ${peopleWords(count.people, isGuestsOnly, formats)}.`}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={trigger}
    >
      <DateTimeField
        name="at"
        label="Date and time"
        timeZone={event.timeZone}
        value={at}
        onChange={(change) => setAt(change.target.value)}
        {...(problem && { error: problem })}
        required
      />
      <DialogActions>
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
        <Button variant="primary" pending={pending} onClick={schedule}>
          Schedule
        </Button>
      </DialogActions>
    </Dialog>
  );
}
