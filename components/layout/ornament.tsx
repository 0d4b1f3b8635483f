import { cn } from "@/components/ui/cn";

/** A printer's rule with a diamond: between the parts of an invitation. */
export function Ornament({ className }: { className?: string }) {
  return (
    <div aria-hidden className={cn("flex items-center justify-center gap-3 text-accent-ink", className)}>
      <span className="h-px w-16 bg-current opacity-40" />
      <span className="size-1.5 rotate-45 bg-current" />
      <span className="h-px w-16 bg-current opacity-40" />
    </div>
  );
}
