import { CalendarClock, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import type { ReminderKind, Schedule } from "@/lib/features/rsvp/reminders/types";
import { MailDialog } from "../mail-dialog";
import { Reach } from "./reach";
import { ReminderDialog } from "./reminder-dialog";
import { ReminderRow } from "./reminder-row";
import { UsualButton } from "./usual-button";

type Props = { kind: ReminderKind; schedule: Schedule; mail: { subject: string; html: string } };

const words = {
  answer: {
    title: "Before the deadline",
    description: "To households that were invited by mail and still owe an answer.",
    empty: "No reminder is planned",
    why: "Who has not answered gets a friendly mail with their link. Who has answered is left in peace.",
    usual: "Use 14, 7 and 2 days before",
  },
  countdown: {
    title: "Before the event",
    description: "To households that come: when, where, and the calendar file.",
    empty: "No countdown is planned",
    why: "Everybody who comes has time and place at hand when it matters.",
    usual: "Use 7 days and 1 day before",
  },
} as const;

/** One schedule: what it is for, whom it reaches now, its reminders in the order in which they go out. */
export function ScheduleCard({ kind, schedule, mail }: Props) {
  const { eventId, timeZone, deadline, startsAt } = schedule;
  const said = words[kind];
  const reminders = schedule.reminders.filter((reminder) => reminder.kind === kind);
  const anchor = kind === "answer" ? deadline : startsAt;
  const closed = schedule.closed[kind];
  const add = (
    <ReminderDialog
      eventId={eventId}
      kind={kind}
      timeZone={timeZone}
      title="Add a reminder"
      trigger={
        <Button size="sm" icon={<Plus aria-hidden />}>
          Add a reminder
        </Button>
      }
    />
  );
  return (
    <Card>
      <CardHeader
        title={said.title}
        description={said.description}
        actions={<MailDialog subject={mail.subject} html={mail.html} />}
      />
      <CardBody className="flex flex-col gap-4">
        <p>
          {anchor ? (
            <>
              {kind === "answer" ? "Deadline: " : "Begins: "}
              <Time at={anchor} timeZone={timeZone} />
            </>
          ) : (
            "There is no deadline yet, so nothing can be planned before it."
          )}
        </p>
        {closed ? <p className="text-muted">{closed}</p> : <Reach kind={kind} reach={schedule.reach[kind]} />}
        {reminders.length === 0 ? (
          <EmptyState
            level={3}
            icon={<CalendarClock />}
            title={said.empty}
            actions={
              anchor ? (
                <>
                  <UsualButton eventId={eventId} kind={kind} label={said.usual} />
                  {add}
                </>
              ) : (
                <LinkButton href={`/events/${eventId}/rsvps/form`}>Set a deadline</LinkButton>
              )
            }
          >
            {said.why}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-border rounded-lg border border-border">
            {reminders.map((reminder) => (
              <ReminderRow
                key={reminder.id}
                eventId={eventId}
                timeZone={timeZone}
                reminder={reminder}
                reach={schedule.reach[kind]}
                closed={closed}
              />
            ))}
          </ul>
        )}
      </CardBody>
      {reminders.length > 0 ? <CardFooter>{add}</CardFooter> : null}
    </Card>
  );
}
