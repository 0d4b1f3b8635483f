import Link from "next/link";
import type { ReactNode } from "react";
import { useFormats } from "#formats";
import { cn } from "./cn";

export type ChartTone = 1 | 2 | 3 | 4 | 5 | 6 | "good" | "fair" | "poor" | "rest";

/** One part of a chart. `href` leads to the list that the number counts. */
export type ChartPart = { label: string; value: number; tone: ChartTone; href?: string };

export const chartColour: Record<ChartTone, string> = {
  1: "var(--chart-1)",
  2: "var(--chart-2)",
  3: "var(--chart-3)",
  4: "var(--chart-4)",
  5: "var(--chart-5)",
  6: "var(--chart-6)",
  good: "var(--chart-good)",
  fair: "var(--chart-fair)",
  poor: "var(--chart-poor)",
  rest: "var(--border-strong)",
};

type ChartTableProps = {
  caption: string;
  parts: readonly ChartPart[];
  format?: (value: number) => string;
  className?: string;
};

/** The chart's numbers as a table, which is also its legend. */
export function ChartTable({ caption, parts, format, className }: ChartTableProps) {
  const formats = useFormats();
  return (
    <table className={cn("w-full text-[0.9286em]", className)}>
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {parts.map((part) => (
          <tr key={part.label}>
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              <span className="flex items-center gap-2">
                <span
                  aria-hidden
                  className="size-2.5 shrink-0 rounded-[3px]"
                  style={{ background: chartColour[part.tone] }}
                />
                <PartName href={part.href}>{part.label}</PartName>
              </span>
            </th>
            <td className="py-1 text-right font-medium tabular-nums">{(format ?? formats.count)(part.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A part's name; a link where its number has a list. */
export function PartName({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return children;
  return (
    <Link href={href} className="inline-flex min-h-6 items-center underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
