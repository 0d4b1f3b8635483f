import { leftOutSentences, mailWords, peopleWords } from "@/lib/features/announcements/rules/states";
import type { AudienceCount } from "@/lib/features/announcements/types";

/** Whom it reaches, and who is left out and why. */
export function CountPanel({ count, isFresh }: { count: AudienceCount; isFresh: boolean }) {
  const omitted = leftOutSentences(count);
  return (
    <div aria-live="polite" aria-busy={!isFresh} className="rounded-lg bg-sunken px-4 py-3">
      <p className="font-medium tabular-nums">
        {count.mails === 0
          ? "Reaches nobody yet"
          : `Reaches ${peopleWords(count.people, false)} with ${mailWords(count.mails)}`}
      </p>
      {omitted.map((sentence) => (
        <p key={sentence} className="mt-1 text-[0.9286em] text-muted">
          {sentence}
        </p>
      ))}
    </div>
  );
}
