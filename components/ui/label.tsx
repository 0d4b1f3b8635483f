import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The visible name of one control. */
export function Label({ className, ...rest }: ComponentProps<"label">) {
  // biome-ignore lint/a11y/noLabelWithoutControl: the caller gives htmlFor
  return <label className={cn("inline-block text-[0.9286em] font-medium text-ink", className)} {...rest} />;
}
