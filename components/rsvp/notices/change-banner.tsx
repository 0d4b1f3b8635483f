"use client";

import { Send } from "lucide-react";
import { useFormats } from "#formats";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { dismissChangeAction, tellOfChangeAction } from "@/lib/features/rsvp/notices/actions";
import type { TimeChange, WaitingNotice } from "@/lib/features/rsvp/notices/types";
import { MailDialog } from "../mail-dialog";
import { useRsvpAction } from "../use-rsvp-action";

/** Offers to tell the guests of a change that they do not know of; never tells by itself. */
export function ChangeBanner({ eventId, notice }: { eventId: string; notice: WaitingNotice }) {
  const formats = useFormats();
  const { noticeId, changes, reach, mail } = notice;
  const { run, start, pending } = useRsvpAction(eventId);
  const households = formats.counted(reach.households, "household", "households");
  return (
    <Banner
      tone="warning"
      className="mb-4"
      title="Your guests do not know of this change"
      actions={
        <>
          <MailDialog subject={mail.subject} html={mail.html} />
          <ConfirmDialog
            tone="primary"
            title={`Tell ${households} (${formats.counted(reach.guests, "guest", "guests")})?`}
            consequence={
              <ul className="flex flex-col gap-1">
                <li>Everybody who was invited or has answered gets one mail. It cannot be called back.</li>
                {reach.withoutEmail > 0 ? (
                  <li>
                    {formats.counted(reach.withoutEmail, "household has", "households have")} no e-mail address and will
                    get nothing.
                  </li>
                ) : null}
              </ul>
            }
            confirmLabel={`Tell ${households}`}
            onConfirm={() => run(tellOfChangeAction, { noticeId })}
            trigger={
              <Button size="sm" variant="primary" icon={<Send aria-hidden />} disabled={reach.households === 0}>
                Tell {households}
              </Button>
            }
          />
          <Button size="sm" pending={pending} onClick={() => start(dismissChangeAction, { noticeId })}>
            Do not tell them
          </Button>
        </>
      }
    >
      <ul className="mt-1 flex flex-col gap-0.5">
        {changes.map((change) => (
          <li key={`${change.sessionId}/${change.what}`}>{inWords(change)}</li>
        ))}
      </ul>
    </Banner>
  );
}

function inWords({ name, what, before, now }: TimeChange): string {
  const subject = name ? `${name}, ${what}` : what === "when" ? "When" : "Where";
  return `${subject}: ${now ?? "not said any more"}${before ? ` (they know: ${before})` : ""}`;
}
