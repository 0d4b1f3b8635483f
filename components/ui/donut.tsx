import Link from "next/link";
import type { ReactNode } from "react";
import { type ChartPart, ChartTable, chartColour } from "./chart-parts";
import { cn } from "./cn";

type DonutProps = {
  /** What the chart tells: "Answers to the ceremony". */
  title: string;
  parts: readonly ChartPart[];
  /** The middle: usually the number that matters. */
  middle?: ReactNode;
  middleNote?: ReactNode;
  format?: (value: number) => string;
  className?: string;
};

const radius = 42;
const around = 2 * Math.PI * radius;
const gap = 2.5;

/** Shares of a whole, with the numbers beside it. The ring is decoration; the table says it. */
export function Donut({ title, parts, middle, middleNote, format, className }: DonutProps) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const drawn = parts.filter((part) => part.value > 0);
  let before = 0;
  return (
    <div className={cn("@container", className)}>
      <div className="flex flex-col items-center gap-x-6 gap-y-4 @xs:flex-row">
        <div className="relative size-36 shrink-0">
          <svg viewBox="0 0 100 100" aria-hidden="true" className="size-full -rotate-90">
            <circle cx="50" cy="50" r={radius} fill="none" stroke="var(--chart-track)" strokeWidth="12" />
            {drawn.map((part) => {
              const length = (part.value / total) * around;
              const offset = -before;
              before += length;
              const visible = drawn.length > 1 ? Math.max(length - gap, 0.75) : length;
              const arc = (
                <circle
                  key={part.label}
                  cx="50"
                  cy="50"
                  r={radius}
                  fill="none"
                  stroke={chartColour[part.tone]}
                  strokeWidth="12"
                  strokeDasharray={`${visible} ${around - visible}`}
                  strokeDashoffset={offset}
                  pointerEvents="visibleStroke"
                />
              );
              if (!part.href) return arc;
              // For whoever points at the ring; the table beside it has the same link for everybody.
              return (
                <Link key={part.label} href={part.href} prefetch={false} tabIndex={-1} className="hover:opacity-80">
                  {arc}
                </Link>
              );
            })}
          </svg>
          <div className="pointer-events-none absolute inset-0 flex flex-col items-center justify-center text-center">
            <span className="text-2xl leading-7 font-semibold tracking-tight tabular-nums">{middle}</span>
            {middleNote ? <span className="max-w-20 text-xs leading-tight text-muted">{middleNote}</span> : null}
          </div>
        </div>
        <ChartTable caption={title} parts={parts} format={format} className="min-w-0 grow" />
      </div>
    </div>
  );
}
