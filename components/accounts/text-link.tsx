import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

/** A link within a sentence. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={cn("font-medium text-accent-ink underline underline-offset-4 hover:decoration-2", className)}
      {...rest}
    />
  );
}
