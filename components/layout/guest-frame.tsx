import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type GuestFrameProps = { children: ReactNode; className?: string };

/** A sheet of paper with a fine inner rule, as wide as a letter: what a guest reads and answers on. */
export function GuestFrame({ children, className }: GuestFrameProps) {
  return (
    <div className="mx-auto w-full max-w-2xl px-3 py-6 sm:px-6 sm:py-12">
      <div className="rounded-xl border border-border bg-surface p-1.5 shadow-md sm:p-2.5">
        <div className={cn("rounded-lg border border-border px-4 py-8 sm:px-10 sm:py-12", className)}>{children}</div>
      </div>
    </div>
  );
}
