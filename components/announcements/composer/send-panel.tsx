"use client";

import { CalendarClock, Send } from "lucide-react";
import { useState } from "react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showUndo } from "@/components/ui/toast";
import { sendAnnouncementAction, takeBackAction } from "@/lib/features/announcements/actions";
import { leftOutSentences, peopleWords, sendingWords, undoSeconds } from "@/lib/features/announcements/rules/states";
import { useAnnouncementAction } from "../use-announcement-action";
import { DraftMenu } from "./draft-menu";
import { ScheduleDialog } from "./schedule-dialog";
import type { SendPanelProps } from "./send-panel-props";

/** Now, later, or not at all; with what that means in numbers. */
export function SendPanel(props: SendPanelProps) {
  const formats = useFormats();
  const { event, announcementId, count, isCounted, isGuestsOnly, kept, can, sendKey, onDone } = props;
  const { run } = useAnnouncementAction(event.id);
  const [isOpen, setOpen] = useState(false);
  const people = peopleWords(count.people, isGuestsOnly, formats);
  const takeBack = async () => {
    await run(takeBackAction, { announcementId });
    onDone();
  };
  const send = async (): Promise<boolean> => {
    const version = await kept.flush();
    if (version === null) return false;
    if ((await run(sendAnnouncementAction, { announcementId, version, key: sendKey, people: count.people })) === null)
      return false;
    showUndo(`On its way to ${people}.`, takeBack, "Take it back");
    onDone();
    return true;
  };
  return (
    <Card>
      <CardHeader title="Send" actions={<DraftMenu eventId={event.id} announcementId={announcementId} can={can} />} />
      <CardBody>
        <p aria-live="polite" className={kept.problem ? "text-danger-ink" : "text-muted"}>
          {kept.problem ?? (kept.isKept ? "Your draft is saved." : "Saving your draft …")}
        </p>
        {can.send ? null : <p className="mt-2 text-muted">Your role writes drafts; a planner sends them.</p>}
      </CardBody>
      {can.send ? (
        <CardFooter>
          <ConfirmDialog
            tone="primary"
            open={isOpen}
            onOpenChange={setOpen}
            title={`Send to ${people}?`}
            consequence={
              <ul className="flex flex-col gap-1">
                <li>
                  {sendingWords(count, formats)} to {people} of {event.name}. You can take it back for {undoSeconds}{" "}
                  seconds.
                </li>
                {leftOutSentences(count, formats).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            }
            confirmLabel={`Send to ${people}`}
            onConfirm={send}
            trigger={
              <Button variant="primary" icon={<Send aria-hidden />} disabled={count.people === 0 || !isCounted}>
                {count.people === 0 ? "Send" : `Send to ${people}`}
              </Button>
            }
          />
          <ScheduleDialog
            {...props}
            trigger={
              <Button icon={<CalendarClock aria-hidden />} disabled={count.people === 0 || !isCounted}>
                Schedule
              </Button>
            }
          />
        </CardFooter>
      ) : null}
    </Card>
  );
}
