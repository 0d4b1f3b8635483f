import { useFormats } from "#formats";
import { cn } from "./cn";

type ProgressBarProps = {
  /** What is under way: "Importing guests". */
  label: string;
  value: number;
  max: number;
  /** Says the progress in words; "n of m" unless given. */
  valueText?: string;
  tone?: "accent" | "success" | "warning" | "danger";
  /** Hides the line of text over the bar. */
  textHidden?: boolean;
  className?: string;
};

const tones = { accent: "bg-accent", success: "bg-success", warning: "bg-warning", danger: "bg-danger" };

/** How far something is: n of m. */
export function ProgressBar({
  label,
  value,
  max,
  valueText,
  tone = "accent",
  textHidden,
  className,
}: ProgressBarProps) {
  const formats = useFormats();
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  const text = valueText ?? `${formats.count(value)} of ${formats.count(max)}`;
  return (
    <div className={cn("min-w-0", className)}>
      {textHidden ? null : (
        <div className="mb-1.5 flex justify-between gap-3 text-[0.9286em]">
          <span className="truncate font-medium">{label}</span>
          <span className="shrink-0 text-muted tabular-nums">{text}</span>
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(value, max)}
        aria-valuetext={text}
        className="h-2 overflow-hidden rounded-full bg-chart-track"
      >
        <div
          className={cn("h-full rounded-full transition-[width] duration-300 print:border-t-8", tones[tone])}
          style={{ width: `${share}%` }}
        />
      </div>
    </div>
  );
}
