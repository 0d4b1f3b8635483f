import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  /** A status pill or the like, beside the title. */
  status?: ReactNode;
  /** Buttons at the right; one of them primary at most. */
  actions?: ReactNode;
  /** A line above the title: breadcrumbs, an event's date. */
  above?: ReactNode;
};

/** The head of a page: its only h1, and what can be done here. */
export function PageHeader({ title, description, status, actions, above }: PageHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {above ? <div className="mb-1 text-muted">{above}</div> : null}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-[length:var(--page-title,1.5rem)] leading-tight wrap-anywhere">{title}</h1>
          {status}
        </div>
        {description ? <p className="mt-1 max-w-[70ch] text-muted">{description}</p> : null}
      </div>
      {actions ? (
        // Quiet links begin where the title does once they stand beneath it.
        <div
          className="flex flex-wrap items-center gap-2 max-sm:w-full max-sm:[&>.ghost:first-child]:-ml-(--control-pad)"
          data-print="hide"
        >
          {actions}
        </div>
      ) : null}
    </header>
  );
}
