import { useFormats } from "#formats";
import { type ChartPart, ChartTable, chartColour, PartName } from "./chart-parts";
import { cn } from "./cn";

type StackedBarProps = {
  title: string;
  parts: readonly ChartPart[];
  /** The bar's full length; the sum of the parts unless given (a capacity, a budget). */
  max?: number;
  format?: (value: number) => string;
  className?: string;
};

/** Parts of a whole on one line, with their numbers beneath. */
export function StackedBar({ title, parts, max, format, className }: StackedBarProps) {
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const whole = Math.max(max ?? sum, sum, 1);
  return (
    <div className={cn("min-w-0", className)}>
      <div aria-hidden className="mb-2 flex h-3 gap-0.5 overflow-hidden rounded-full bg-chart-track">
        {parts.map((part) => (
          <div
            key={part.label}
            style={{ width: `${(part.value / whole) * 100}%`, background: chartColour[part.tone] }}
          />
        ))}
      </div>
      <ChartTable caption={title} parts={parts} {...(format && { format })} />
    </div>
  );
}

type BarChartProps = Omit<StackedBarProps, "max"> & {
  /** Names the two columns: ["Meal", "Guests"]. */
  columns: readonly [label: string, value: string];
};

/** One bar for each part, to compare them; a table with the bars drawn into it. */
export function BarChart({ title, parts, columns, format, className }: BarChartProps) {
  const formats = useFormats();
  const longest = Math.max(1, ...parts.map((part) => part.value));
  return (
    <table className={cn("w-full text-[0.9286em]", className)}>
      <caption className="sr-only">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{columns[0]}</th>
          <th scope="col">{columns[1]}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.label}>
            <th scope="row" className="w-[38%] py-1 pr-3 text-left leading-tight font-normal wrap-anywhere">
              <PartName href={part.href}>{part.label}</PartName>
            </th>
            <td className="py-1">
              <div className="flex items-center gap-2">
                <div
                  aria-hidden
                  className="h-3.5 min-w-px rounded-r-[3px]"
                  style={{ width: `calc((100% - 3rem) * ${part.value / longest})`, background: chartColour[part.tone] }}
                />
                <span className="font-medium tabular-nums">{(format ?? formats.count)(part.value)}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
