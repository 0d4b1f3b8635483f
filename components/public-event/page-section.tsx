import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type PageSectionProps = { id: string; title: string; titleHidden?: boolean; className?: string; children: ReactNode };

/** One part of the page under its heading: on the sheet, on a card of its own, or beside its heading. */
export function PageSection({ id, title, titleHidden = false, className, children }: PageSectionProps) {
  return (
    <section
      aria-labelledby={id}
      className={cn(
        "classic:before:mx-auto classic:before:mb-12 classic:before:block classic:before:h-px classic:before:w-24 classic:before:bg-border-strong",
        "garden:rounded-[2rem] garden:border garden:border-border garden:bg-surface garden:px-5 garden:py-10 garden:shadow-xs sm:garden:px-12 sm:garden:py-14",
        "modern:border-t-4 modern:border-ink modern:pt-5 lg:modern:grid lg:modern:grid-cols-[15rem_minmax(0,1fr)] lg:modern:gap-x-12",
        "print:border-0 print:p-0 print:shadow-none print:before:hidden",
        className,
      )}
    >
      <h2
        id={id}
        className={cn(
          "mb-7 text-center text-[calc(1.9rem*var(--title-scale))] leading-tight modern:mb-5 modern:text-left modern:text-2xl",
          titleHidden && "sr-only modern:not-sr-only",
        )}
      >
        {title}
      </h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
