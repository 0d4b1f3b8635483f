import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type TableProps = ComponentProps<"table"> & {
  /** What the table holds; read out, not shown. */
  caption: ReactNode;
  /** Keeps the header in sight while the page scrolls. Not for a table wider than its place. */
  stickyHeader?: boolean;
  wrapperClassName?: string;
};

/** A dense table. It scrolls sideways in its own frame where it is wider than the page. */
export function Table({ caption, stickyHeader = false, wrapperClassName, className, children, ...rest }: TableProps) {
  return (
    <section
      className={cn(
        "relative min-w-0 first:rounded-t-[inherit] last:rounded-b-[inherit]",
        stickyHeader
          ? "max-h-[calc(100dvh-12rem)] overflow-auto print:max-h-none print:overflow-visible [&_thead_th]:sticky [&_thead_th]:top-0 [&_thead_th]:z-10"
          : "overflow-x-auto",
        wrapperClassName,
      )}
      // A frame that scrolls must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable region
      tabIndex={0}
      aria-label={typeof caption === "string" ? caption : undefined}
    >
      <table className={cn("w-full border-separate border-spacing-0 text-[0.9286em]", className)} {...rest}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function TableHead({ className, ...rest }: ComponentProps<"thead">) {
  return <thead className={cn("text-left text-muted", className)} {...rest} />;
}

export function TableBody({ className, ...rest }: ComponentProps<"tbody">) {
  return <tbody className={cn("[&>tr:last-child>*]:border-b-0", className)} {...rest} />;
}

export function TableRow({ selected, className, ...rest }: ComponentProps<"tr"> & { selected?: boolean }) {
  return (
    <tr
      aria-selected={selected}
      className={cn(
        "group/row hover:bg-hover has-[[data-select-row]:checked]:bg-accent-soft data-selected:bg-accent-soft",
        className,
      )}
      data-selected={selected || undefined}
      {...rest}
    />
  );
}

type CellProps = { numeric?: boolean; hideBelow?: "sm" | "md" | "lg" };

const hidden = { sm: "max-sm:hidden", md: "max-md:hidden", lg: "max-lg:hidden" };

/** A column's heading. `numeric` aligns right; `hideBelow` leaves the column out on narrow screens. */
export function TableHeader({ numeric, hideBelow, className, ...rest }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      className={cn(
        "h-9 border-b border-border-strong bg-surface px-3 text-xs font-medium whitespace-nowrap first:pl-5 last:pr-5",
        numeric && "text-right",
        hideBelow && hidden[hideBelow],
        className,
      )}
      {...rest}
    />
  );
}

export function TableCell({ numeric, hideBelow, className, ...rest }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      className={cn(
        "h-10 border-b border-border px-3 py-1.5 align-middle first:pl-5 last:pr-5",
        numeric && "text-right tabular-nums",
        hideBelow && hidden[hideBelow],
        className,
      )}
      {...rest}
    />
  );
}

/** The cell that names its row. */
export function TableRowHeader({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="row"
      className={cn("h-10 border-b border-border px-3 py-1.5 text-left font-medium first:pl-5 last:pr-5", className)}
      {...rest}
    />
  );
}
