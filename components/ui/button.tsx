"use client";

import * as Slot from "radix-ui/slot";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type ButtonStyleProps, buttonStyle } from "./button-style";
import { cn } from "./cn";
import { Spinner } from "./spinner";

export type ButtonProps = ComponentProps<"button"> &
  ButtonStyleProps & {
    /** Work is under way: the button keeps its width and its focus, and refuses another press. */
    pending?: boolean;
    /** Gives the look to the only child instead of rendering a button. */
    asChild?: boolean;
    icon?: ReactNode;
  };

/** A button. `type` is "button" unless told otherwise; a form's own button is `SubmitButton`. */
export function Button({
  variant,
  size,
  block,
  pending = false,
  asChild = false,
  icon,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  const look = cn(buttonStyle({ variant, size, block }), className);
  if (asChild) {
    return (
      <Slot.Root className={look} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type={type}
      className={look}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={press}
      {...rest}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}
