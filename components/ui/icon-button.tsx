"use client";

import type { ComponentProps } from "react";
import { Button, type ButtonProps } from "./button";
import { cn } from "./cn";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ButtonProps, "children" | "asChild" | "size" | "block" | "icon"> & {
  /** What it does: the accessible name, and the tooltip. */
  label: string;
  children: ComponentProps<"button">["children"];
  size?: "sm" | "md";
};

/** A button that shows only an icon, and says its name to everyone. */
export function IconButton({ label, size = "md", variant = "ghost", className, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <Button
        aria-label={label}
        variant={variant}
        className={cn("p-0", size === "sm" ? "size-7" : "size-9", className)}
        {...rest}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
