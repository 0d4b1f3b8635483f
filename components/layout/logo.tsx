import { cn } from "@/components/ui/cn";

/** The tent. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn("size-7 text-accent", className)}>
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <path
        d="M5 15.2 16 6l11 9.2v1.3a2.75 2.75 0 0 1-5.5 0 2.75 2.75 0 0 1-5.5 0 2.75 2.75 0 0 1-5.5 0 2.75 2.75 0 0 1-5.5 0z"
        fill="var(--accent-contrast)"
      />
      <path d="M8.2 21v5.2M23.8 21v5.2" stroke="var(--accent-contrast)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

/** The tent and the name. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2.5", className)}>
      <LogoMark />
      <span className="font-display text-xl leading-none font-medium tracking-tight">Marquee</span>
    </span>
  );
}
