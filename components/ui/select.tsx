"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field-context";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = ComponentProps<"select"> & {
  options?: readonly SelectOption[];
  /** The first, empty choice ("Choose a meal"). */
  placeholder?: string;
};

/** The browser's own select: right on a phone, with a keyboard, and without a script. */
export function Select({ options, placeholder, className, children, ...props }: SelectProps) {
  const control = useFieldControl(props);
  return (
    <span className="relative block w-full min-w-0">
      <select {...control} className={cn(controlStyle({ kind: "line" }), "appearance-none truncate pr-9", className)}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
