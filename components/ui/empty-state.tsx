import type { ReactNode } from "react";
import { cn } from "./cn";

type EmptyStateProps = {
  icon?: ReactNode;
  title: ReactNode;
  /** What this is for. */
  children?: ReactNode;
  /** The first thing to do; and perhaps the second. */
  actions?: ReactNode;
  level?: 1 | 2 | 3;
  className?: string;
};

/** What a list says when there is nothing in it. */
export function EmptyState({ icon, title, children, actions, level = 2, className }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={cn("flex flex-col items-center px-6 py-12 text-center", className)}>
      {icon ? (
        <div
          aria-hidden
          className="mb-4 grid size-12 place-items-center rounded-full bg-accent-soft text-accent-ink ring-8 ring-accent-soft/40 [&_svg]:size-5"
        >
          {icon}
        </div>
      ) : null}
      <Heading className="text-[1.0714em]">{title}</Heading>
      {children ? <div className="mt-1.5 max-w-[46ch] text-muted">{children}</div> : null}
      {actions ? <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
