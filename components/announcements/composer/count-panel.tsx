import { useFormats } from "#formats";
import { leftOutSentences, peopleWords, sendingWords, waysSentence } from "@/lib/features/announcements/rules/states";
import type { AudienceCount } from "@/lib/features/announcements/types";

/** Whom it reaches and which way, and who is left out and why. */
export function CountPanel({ count, isFresh }: { count: AudienceCount; isFresh: boolean }) {
  const formats = useFormats();
  const ways = waysSentence(count, formats);
  const remarks = [...(ways ? [ways] : []), ...leftOutSentences(count, formats)];
  return (
    <div aria-live="polite" aria-busy={!isFresh} className="rounded-lg bg-sunken px-4 py-3">
      <p className="font-medium tabular-nums">
        {count.people === 0
          ? "Reaches nobody yet"
          : `Reaches ${peopleWords(count.people, false, formats)} with ${sendingWords(count, formats)}`}
      </p>
      {remarks.map((sentence) => (
        <p key={sentence} className="mt-1 text-[0.9286em] text-muted">
          {sentence}
        </p>
      ))}
    </div>
  );
}
