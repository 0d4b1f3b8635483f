import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { RunPending } from "@/lib/features/admin/types";
import { RunValue } from "./run-value";
import { fromNow } from "./spans";

type RunPendingListProps = { pending: readonly RunPending[]; now: Date; timeZone: string };

/** What a run does next, or waits for, and why its last try failed. */
export function RunPendingList({ pending, now, timeZone }: RunPendingListProps) {
  return (
    <Card>
      <CardHeader title="What comes next" />
      <CardBody className="grid gap-4">
        {pending.length === 0 ? <p className="text-muted">It is between two steps.</p> : null}
        {pending.map((piece) => (
          <div key={piece.name} className="grid gap-2">
            <p>
              <span className="font-medium wrap-anywhere">
                {piece.name === "step" ? "Ask the function what is next" : piece.name}
              </span>
              <span className="text-muted"> · {sentenceOf(piece, now)} </span>
              {piece.dueAt > now ? <Time at={piece.dueAt} timeZone={timeZone} format="exact" /> : null}
            </p>
            {piece.attempt > 0 || piece.interruptions > 0 ? <p className="text-muted">{triesOf(piece)}</p> : null}
            {piece.lastError ? <RunValue label="Why the last try failed" value={piece.lastError} /> : null}
          </div>
        ))}
      </CardBody>
    </Card>
  );
}

function sentenceOf({ kind, dueAt, isUnderWay, waitsFor }: RunPending, now: Date): string {
  if (isUnderWay) return "is being worked on";
  const when = fromNow(dueAt, now);
  if (kind === "sleep") return `sleeps, wakes ${when}`;
  if (kind === "wait") return `waits for ${waitsFor ?? "another run"}, gives up ${when}`;
  return dueAt <= now ? `due ${when}, waits for a free hand` : `is tried ${when}`;
}

function triesOf({ attempt, interruptions }: RunPending): string {
  const failed = attempt === 1 ? "One try has failed" : `${attempt} tries have failed`;
  const cut = interruptions === 1 ? "one was cut off" : `${interruptions} were cut off`;
  if (interruptions === 0) return `${failed}.`;
  return attempt === 0 ? `No try has failed, ${cut}.` : `${failed}, ${cut}.`;
}
