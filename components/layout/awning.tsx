import { useId } from "react";
import { cn } from "@/components/ui/cn";

/** The scalloped edge of a marquee, across the whole width. Decoration. */
export function Awning({ className }: { className?: string }) {
  const id = useId();
  return (
    <svg aria-hidden="true" className={cn("block h-7 w-full", className)} data-print="hide">
      <defs>
        <pattern id={id} width="56" height="28" patternUnits="userSpaceOnUse">
          <path d="M0 0h28v13a14 14 0 0 1-28 0z" fill="var(--accent)" />
          <path d="M28 0h28v13a14 14 0 0 1-28 0z" fill="color-mix(in oklab, var(--accent) 26%, var(--background))" />
        </pattern>
      </defs>
      <rect width="100%" height="28" fill={`url(#${id})`} />
    </svg>
  );
}
