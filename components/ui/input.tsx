"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field-context";

/** One line of text, or any native input type that looks like it. Inside a Field it needs no name or id. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  const control = useFieldControl(props);
  return <input {...control} className={cn(controlStyle({ kind: "line" }), className)} />;
}
