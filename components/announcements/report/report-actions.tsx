"use client";

import { CircleX, Copy, RotateCcw, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import {
  cancelAnnouncementAction,
  copyAnnouncementAction,
  retryFailedAction,
  takeBackAction,
} from "@/lib/features/announcements/actions";
import { messageWords, openMails } from "@/lib/features/announcements/rules/states";
import type { Announcement } from "@/lib/features/announcements/types";
import { readId } from "../read-id";
import { useAnnouncementAction } from "../use-announcement-action";

type Props = { eventId: string; announcement: Announcement; can: { draft: boolean; send: boolean } };

/** What can still be done: take back, cancel, try again; or write the next one from it. */
export function ReportActions({ eventId, announcement, can }: Props) {
  const formats = useFormats();
  const router = useRouter();
  const { run, start, pending } = useAnnouncementAction(eventId);
  const { id, status, isSettled, counts, byText } = announcement;
  const input = { announcementId: id };
  const isPending = status === "scheduled" || (status === "sending" && !isSettled);
  const reread = () => router.refresh();
  return (
    <>
      {can.send && isPending ? (
        <Button icon={<Undo2 aria-hidden />} pending={pending} onClick={() => start(takeBackAction, input, reread)}>
          {status === "scheduled" ? "Back to a draft" : "Take it back"}
        </Button>
      ) : null}
      {can.send && (status === "scheduled" || (status === "sending" && isSettled)) ? (
        <ConfirmDialog
          title="Cancel this announcement?"
          consequence={
            status === "scheduled"
              ? "Nothing of it is sent. To send it later, take it back to a draft instead."
              : `${messageWords(counts.sent, byText, formats)} left already and cannot be called back. ${messageWords(openMails(counts), byText, formats)} will be stopped.`
          }
          cancelLabel="Go on sending"
          confirmLabel={status === "scheduled" ? "Cancel it" : "Stop the rest"}
          onConfirm={async () => {
            if ((await run(cancelAnnouncementAction, input)) === null) return false;
            reread();
            return true;
          }}
          trigger={
            <Button variant="danger" icon={<CircleX aria-hidden />}>
              Cancel
            </Button>
          }
        />
      ) : null}
      {can.send && status === "sent" && counts.failed > 0 ? (
        <Button
          icon={<RotateCcw aria-hidden />}
          pending={pending}
          onClick={() => start(retryFailedAction, input, reread)}
        >
          Try {messageWords(counts.failed, byText, formats)} again
        </Button>
      ) : null}
      <Button
        icon={<Copy aria-hidden />}
        pending={pending}
        onClick={() =>
          start(copyAnnouncementAction, input, (data) =>
            router.push(`/events/${eventId}/messages/${readId(data, "announcementId")}`),
          )
        }
      >
        Copy to a new draft
      </Button>
    </>
  );
}
