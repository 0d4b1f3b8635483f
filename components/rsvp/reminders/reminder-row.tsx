import { useFormats } from "#formats";
import { StatusPill } from "@/components/ui/status-pill";
import { Time } from "@/components/ui/time";
import type { ReminderItem, ReminderReach, ReminderState } from "@/lib/features/rsvp/reminders/types";
import { ReminderTools } from "./reminder-tools";
import { daysInWords } from "./words";

type Props = {
  eventId: string;
  timeZone: string;
  reminder: ReminderItem;
  reach: ReminderReach;
  /** Why nothing can be sent; null while it can. */
  closed: string | null;
};

const pills: Record<ReminderState, { tone: "neutral" | "accent" | "success" | "warning"; word: string }> = {
  planned: { tone: "accent", word: "Planned" },
  no_date: { tone: "neutral", word: "No deadline" },
  missed: { tone: "warning", word: "Too late" },
  skipped: { tone: "neutral", word: "Skipped" },
  sending: { tone: "accent", word: "Sending" },
  sent: { tone: "success", word: "Sent" },
  closed: { tone: "neutral", word: "Not sent" },
};

/** One reminder: when, what became of it, and what can be done about it. */
export function ReminderRow({ eventId, timeZone, reminder, reach, closed }: Props) {
  const { kind, daysBefore, state } = reminder;
  const pill = pills[state];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{daysInWords(kind, daysBefore)}</span>
          <StatusPill tone={pill.tone} hollow={state === "planned"}>
            {pill.word}
          </StatusPill>
        </p>
        <p className="mt-0.5 text-[0.9286em] text-muted">
          <WhatBecame reminder={reminder} timeZone={timeZone} />
        </p>
        {reminder.note ? <p className="mt-1 line-clamp-2 text-[0.9286em] wrap-anywhere">“{reminder.note}”</p> : null}
      </div>
      {reminder.sentAt ? null : (
        <ReminderTools eventId={eventId} timeZone={timeZone} reminder={reminder} reach={reach} closed={closed} />
      )}
    </li>
  );
}

function WhatBecame({ reminder, timeZone }: { reminder: ReminderItem; timeZone: string }) {
  const formats = useFormats();
  const { state, dueAt, sentAt, total, sent, failed } = reminder;
  if (sentAt) {
    const to =
      total === 0 ? "Nobody was left to be told on" : `To ${formats.counted(total, "household", "households")} on`;
    return (
      <>
        {to} <Time at={sentAt} timeZone={timeZone} />
        {state === "sending" ? ` · ${formats.count(sent)} of ${formats.count(total)} have left` : ""}
        {failed > 0 ? ` · ${formats.count(failed)} could not be delivered` : ""}
      </>
    );
  }
  if (!dueAt) return <>Goes out as soon as there is a deadline to count from.</>;
  if (state === "missed") {
    return (
      <>
        Its time was <Time at={dueAt} timeZone={timeZone} />. Send it now, or choose another day.
      </>
    );
  }
  return (
    <>
      {state === "planned" ? "Goes out on" : "Was meant for"} <Time at={dueAt} timeZone={timeZone} />
    </>
  );
}
