import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** A surface that holds one subject. */
export function Card({ className, ...rest }: ComponentProps<"section">) {
  return (
    <section
      className={cn("min-w-0 rounded-xl border border-border bg-surface shadow-xs print:shadow-none", className)}
      {...rest}
    />
  );
}

type CardHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
  /** The heading's rank in the page's outline. */
  level?: 2 | 3;
  id?: string;
  className?: string;
};

export function CardHeader({ title, description, actions, level = 2, id, className }: CardHeaderProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={cn("flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4 pb-3", className)}>
      <div className="min-w-0 grow basis-40">
        <Heading id={id} className="text-[1.0714em] leading-snug">
          {title}
        </Heading>
        {description ? <p className="mt-0.5 text-muted">{description}</p> : null}
      </div>
      {actions ? (
        // A quiet link's own padding would set it in from the edge that everything beneath keeps.
        <div className="-my-1 flex flex-wrap items-center gap-2 [&>.ghost:last-child]:-mr-2.5">{actions}</div>
      ) : null}
    </div>
  );
}

export function CardBody({ className, ...rest }: ComponentProps<"div">) {
  return <div className={cn("px-5 pb-5 first:pt-5", className)} {...rest} />;
}

export function CardFooter({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      className={cn(
        "flex flex-wrap items-center gap-2 rounded-b-xl border-t border-border bg-background/60 px-5 py-3",
        className,
      )}
      {...rest}
    />
  );
}
