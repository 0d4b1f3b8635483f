import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonStyleProps, buttonStyle } from "./button-style";
import { cn } from "./cn";

export type LinkButtonProps = ComponentProps<typeof Link> & ButtonStyleProps & { icon?: ReactNode };

/** A link that looks like a button: it goes somewhere. What does something is a Button. */
export function LinkButton({ variant, size, block, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link className={cn(buttonStyle({ variant, size, block }), className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
