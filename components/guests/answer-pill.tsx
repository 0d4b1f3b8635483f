import { Check, CircleDashed, CircleHelp, X } from "lucide-react";
import type { Tone } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { StatusPill } from "@/components/ui/status-pill";
import { answerLabels, overallLabels } from "@/lib/features/guests/rules";
import type { AnswerStatus, OverallAnswer, SessionAnswer, SessionChoice } from "@/lib/features/guests/types";

const tones: Record<OverallAnswer, Tone> = {
  accepted: "success",
  tentative: "warning",
  pending: "neutral",
  declined: "danger",
  uninvited: "neutral",
};

/** What a guest's or a household's answers add up to, in other words where these alone would say too much. */
export function AnswerPill({ overall, words }: { overall: OverallAnswer; words?: string }) {
  return (
    <StatusPill tone={tones[overall]} hollow={overall === "pending" || overall === "uninvited"}>
      {words ?? overallLabels[overall]}
    </StatusPill>
  );
}

const marks = {
  accepted: { Icon: Check, look: "text-success-ink" },
  declined: { Icon: X, look: "text-danger-ink" },
  tentative: { Icon: CircleHelp, look: "text-warning-ink" },
  pending: { Icon: CircleDashed, look: "text-muted" },
} satisfies Record<AnswerStatus, object>;

/** One mark per session that the guest is asked to, each named for whoever cannot see it or wonders. */
export function SessionMarks({
  answers,
  sessions,
}: {
  answers: readonly SessionAnswer[];
  sessions: readonly SessionChoice[];
}) {
  if (sessions.length < 2) return null;
  return (
    <ul className="flex items-center gap-0.5" aria-label="Answers by session">
      {sessions.map((session) => {
        const status = answers.find(({ sessionId }) => sessionId === session.id)?.status;
        if (!status) return <li key={session.id} className="size-4" aria-hidden />;
        const { Icon, look } = marks[status];
        const text = `${session.name}: ${answerLabels[status]}`;
        return (
          <li key={session.id} title={text}>
            <Icon aria-hidden className={cn("size-4", look)} />
            <span className="sr-only">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
