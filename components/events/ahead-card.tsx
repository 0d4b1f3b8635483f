import { ArrowRight, CheckCheck } from "lucide-react";
import Link from "next/link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { Time } from "@/components/ui/time";
import type { EventOverview } from "@/lib/features/events/overview/types";

/** How long it is until the next fixed point, and what to do before. */
export function AheadCard({ overview }: { overview: EventOverview }) {
  const { milestone, nextSteps, now, timeZone, status, startsAt } = overview;
  const isEarlier = milestone !== null && milestone.at < startsAt;
  return (
    <Card>
      <CardHeader title="What comes next" />
      <CardBody>
        {milestone ? (
          <>
            <p className="text-2xl leading-8 font-semibold tracking-tight">
              <Countdown until={milestone.at} now={now} />
            </p>
            <p className="text-muted">
              {milestone.label}: <Time at={milestone.at} timeZone={timeZone} />
            </p>
            {isEarlier ? (
              <p className="mt-1 text-muted">
                The event begins in{" "}
                <span className="text-ink">
                  <Countdown until={startsAt} now={now} />
                </span>
                .
              </p>
            ) : null}
          </>
        ) : (
          <p className="text-muted">{endText[status] ?? "The planned time of this event has passed."}</p>
        )}
        {nextSteps.length > 0 ? (
          <ul className="mt-4 border-t border-border">
            {nextSteps.map((step) => (
              <li key={step.key} className="border-b border-border last:border-b-0">
                <Link
                  href={step.href}
                  className="flex min-h-10 items-center justify-between gap-3 py-1.5 font-medium hover:text-accent-ink pointer-coarse:min-h-11"
                >
                  {step.label}
                  <ArrowRight aria-hidden className="size-4 shrink-0 text-muted" />
                </Link>
              </li>
            ))}
          </ul>
        ) : milestone ? (
          <p className="mt-4 flex items-center gap-2 text-muted">
            <CheckCheck aria-hidden className="size-4 text-success-ink" /> Nothing waits for you here.
          </p>
        ) : null}
      </CardBody>
    </Card>
  );
}

const endText: Partial<Record<EventOverview["status"], string>> = {
  completed: "This event is over.",
  cancelled: "This event is cancelled.",
};
