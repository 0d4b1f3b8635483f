import { useFormats } from "#formats";
import { type ChartTone, chartColour } from "./chart-parts";
import { cn } from "./cn";

type ColumnSeries = { label: string; tone: ChartTone };
/** One column: a name, and a value for each series in their order. `dim` is for what is only expected. */
type Column = { label: string; shortLabel?: string; values: readonly number[]; dim?: boolean };

type ColumnChartProps = {
  title: string;
  /** Heads the first column of the table: "Week of". */
  labelHead: string;
  series: readonly ColumnSeries[];
  columns: readonly Column[];
  className?: string;
};

/**
 * Values over time as stacked columns. The drawing is decoration and needs no script; the table under it holds the
 * numbers for everybody, folded away.
 */
export function ColumnChart({ title, labelHead, series, columns, className }: ColumnChartProps) {
  const formats = useFormats();
  const sums = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const highest = Math.max(1, ...sums);
  return (
    <figure className={cn("min-w-0", className)}>
      <div aria-hidden className="flex h-36 items-end gap-1.5 border-b border-border">
        {columns.map((column, index) => (
          <div key={column.label} className="flex h-full min-w-0 flex-1 flex-col justify-end">
            <span className="mb-1 text-center text-xs text-muted tabular-nums">{sums[index] || ""}</span>
            <div
              className={cn("flex flex-col-reverse gap-px", column.dim && "opacity-45")}
              style={{ height: `${((sums[index] ?? 0) / highest) * 80}%` }}
            >
              {series.map(({ label, tone }, part) => {
                const value = column.values[part] ?? 0;
                if (value === 0) return null;
                return (
                  <div
                    key={label}
                    className="min-h-0.5 first:last:rounded-t-[3px] last:rounded-t-[3px]"
                    style={{ flexGrow: value, flexBasis: 0, background: chartColour[tone] }}
                  />
                );
              })}
            </div>
          </div>
        ))}
      </div>
      <div aria-hidden className="mt-1 flex gap-1.5">
        {columns.map((column, index) => (
          <span
            key={column.label}
            className={cn(
              "flex min-w-0 flex-1 justify-center text-2xs whitespace-nowrap text-muted",
              index % 2 !== (columns.length - 1) % 2 &&
                (columns.length > 9 ? "invisible" : columns.length > 5 && "max-sm:invisible"),
            )}
          >
            {column.shortLabel ?? column.label}
          </span>
        ))}
      </div>
      <figcaption className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9286em]">
        {series.map(({ label, tone }) => (
          <span key={label} className="flex items-center gap-2">
            <span aria-hidden className="size-2.5 rounded-[3px]" style={{ background: chartColour[tone] }} />
            {label}
          </span>
        ))}
      </figcaption>
      <details className="mt-1 text-[0.9286em]">
        <summary className="flex min-h-6 w-fit cursor-pointer items-center rounded-md text-muted focus-ring hover:text-ink pointer-coarse:min-h-11">
          Show as a table
        </summary>
        <table className="mt-1 w-full">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-left text-muted">
              <th scope="col" className="py-1 font-normal">
                {labelHead}
              </th>
              {series.map(({ label }) => (
                <th key={label} scope="col" className="py-1 text-right font-normal">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.label} className="border-t border-border">
                <th scope="row" className="py-1 text-left font-normal">
                  {column.label}
                </th>
                {series.map(({ label }, part) => (
                  <td key={label} className="py-1 text-right tabular-nums">
                    {formats.count(column.values[part] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
