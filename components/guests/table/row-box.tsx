import { Check } from "lucide-react";
import { tickStyle } from "@/components/ui/choice";
import { cn } from "@/components/ui/cn";

/** The box of a row: the browser's own, drawn as all boxes are. The table hears of it by one listener for all rows. */
export function RowBox({ isSelected, label }: { isSelected: boolean; label: string }) {
  return (
    <span className="relative inline-grid size-6 place-items-center">
      <input
        type="checkbox"
        data-select=""
        tabIndex={-1}
        aria-label={label}
        checked={isSelected}
        readOnly
        className={cn(tickStyle, "rounded-[0.3rem] before:absolute before:inset-0")}
      />
      {isSelected ? (
        <Check aria-hidden strokeWidth={3} className="pointer-events-none absolute size-3 text-accent-contrast" />
      ) : null}
    </span>
  );
}
