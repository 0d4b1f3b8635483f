import { useFormats } from "#formats";
import { cn } from "@/components/ui/cn";
import type { ImportFateName } from "@/lib/features/guests/import/types";

export const fateLabels: Record<ImportFateName, string> = {
  created: "New",
  updated: "Updated",
  skipped: "Skipped",
  rejected: "Cannot be read",
};

type FateFilterProps = {
  counts: Record<ImportFateName, number>;
  chosen: ImportFateName | null;
  onChoose: (fate: ImportFateName | null) => void;
};

/** The counts of the check; pressing one shows its rows. */
export function FateFilter({ counts, chosen, onChoose }: FateFilterProps) {
  const formats = useFormats();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const entries: { fate: ImportFateName | null; label: string; count: number }[] = [
    { fate: null, label: "All rows", count: all },
    ...(["created", "updated", "skipped", "rejected"] as const).map((fate) => ({
      fate,
      label: fateLabels[fate],
      count: counts[fate],
    })),
  ];
  return (
    <fieldset className="flex flex-wrap gap-2 border-t border-border px-5 py-3">
      <legend className="sr-only">Show rows</legend>
      {entries.map(({ fate, label, count }) => (
        <button
          key={label}
          type="button"
          aria-pressed={chosen === fate}
          onClick={() => onChoose(fate)}
          className={cn(
            "h-8 rounded-full border border-border-strong px-3 text-[0.9286em] hover:bg-hover focus-ring",
            chosen === fate && "border-accent-ink bg-accent-soft text-accent-ink",
          )}
        >
          {label} <span className="tabular-nums">{formats.count(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
