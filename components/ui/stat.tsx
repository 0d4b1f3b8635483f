import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";

type StatProps = {
  label: ReactNode;
  value: ReactNode;
  /** Of what, since when, how it compares. */
  note?: ReactNode;
  /** The list behind the number. */
  href?: string;
  icon?: ReactNode;
  className?: string;
};

/** A number that matters; it leads to the list it counts. */
export function Stat({ label, value, note, href, icon, className }: StatProps) {
  const inside = (
    <>
      <span className="flex items-center justify-between gap-2 text-[0.9286em] text-muted">
        {label}
        <span aria-hidden className="[&_svg]:size-4">
          {icon}
        </span>
      </span>
      <span className="mt-1 flex items-end justify-between gap-2">
        <span className="text-2xl leading-8 font-semibold tracking-tight text-ink tabular-nums">{value}</span>
        {href ? (
          <ArrowRight
            aria-hidden
            className="mb-1.5 size-4 text-muted opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100"
          />
        ) : null}
      </span>
      {note ? <span className="text-[0.9286em] text-muted">{note}</span> : null}
    </>
  );
  const box = cn("flex min-w-0 flex-col rounded-xl border border-border bg-surface px-4 py-3.5 shadow-xs", className);
  if (!href) return <div className={box}>{inside}</div>;
  return (
    <Link href={href} className={cn(box, "group transition-colors hover:border-border-strong hover:bg-hover")}>
      {inside}
    </Link>
  );
}
