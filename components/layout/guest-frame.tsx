import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type GuestFrameProps = { children: ReactNode; className?: string };

/** A sheet of paper with a fine inner rule, as wide as a letter: what a guest reads and answers on. */
export function GuestFrame({ children, className }: GuestFrameProps) {
  return (
    <div className="mx-auto w-full max-w-2xl px-3 py-6 sm:px-6 sm:py-12 print:max-w-none print:p-0">
      <div className="rounded-xl border border-border bg-surface p-1.5 shadow-md garden:rounded-[2rem] modern:border-0 modern:border-t-8 modern:border-accent modern:p-0 modern:shadow-none sm:p-2.5 print:border-0 print:p-0 print:shadow-none">
        <div
          className={cn(
            "rounded-lg border border-border px-4 py-8 garden:border-0 modern:border-0 sm:px-10 sm:py-12 print:border-0 print:p-0",
            className,
          )}
        >
          {children}
        </div>
      </div>
    </div>
  );
}
