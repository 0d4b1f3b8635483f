import type { Tone } from "@/components/ui/badge";
import { StatusPill } from "@/components/ui/status-pill";
import type { RunStatus } from "@/lib/features/admin/types";

const words: Record<RunStatus, { tone: Tone; word: string }> = {
  running: { tone: "info", word: "Under way" },
  completed: { tone: "success", word: "Completed" },
  failed: { tone: "danger", word: "Failed" },
  cancelled: { tone: "neutral", word: "Cancelled" },
};

/** What a status is called, for filters and pills. */
export const statusWord = (status: RunStatus): string => words[status].word;

export function RunStatusPill({ status }: { status: RunStatus }) {
  return <StatusPill tone={words[status].tone}>{words[status].word}</StatusPill>;
}
