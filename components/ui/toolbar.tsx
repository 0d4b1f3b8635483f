import type { ReactNode } from "react";
import { cn } from "./cn";

/** The row above a list: search and filters left, actions right. */
export function Toolbar({
  children,
  actions,
  className,
}: {
  children: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  return (
    <div
      data-print="hide"
      className={cn(
        "flex flex-wrap items-center justify-between gap-2 border-b border-border px-5 py-3 max-sm:px-4",
        className,
      )}
    >
      <div className="flex min-w-0 grow flex-wrap items-center gap-2">{children}</div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
