"use client";

import { Check, Minus } from "lucide-react";
import { type ComponentProps, useEffect, useRef } from "react";
import { Choice, type ChoiceInputProps, tickStyle } from "./choice";
import { cn } from "./cn";
import { useTicked } from "./field-context";

type BoxProps = Omit<ComponentProps<"input">, "type"> & { indeterminate?: boolean };

/** The bare box, named by `aria-label` or a label elsewhere. 24px to press, whatever its drawn size. */
export function CheckboxBox({ indeterminate = false, className, value = "on", ...rest }: BoxProps) {
  const ref = useRef<HTMLInputElement>(null);
  const ticked = useTicked(rest.name, String(value));
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = indeterminate;
  }, [indeterminate]);
  const initial = rest.checked === undefined ? { defaultChecked: ticked ?? rest.defaultChecked } : {};
  return (
    <span className={cn("relative inline-grid size-6 -m-[0.1875rem] place-items-center align-middle", className)}>
      <input
        {...rest}
        {...initial}
        ref={ref}
        type="checkbox"
        value={value}
        className={cn(
          tickStyle,
          "rounded-[0.3rem] indeterminate:border-accent indeterminate:bg-accent before:absolute before:inset-0",
        )}
      />
      <Check
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute size-3 text-accent-contrast opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-0"
      />
      <Minus
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute size-3 text-accent-contrast opacity-0 peer-indeterminate:opacity-100"
      />
    </span>
  );
}

/** A box with its label. Sends `value` ("on") when ticked, nothing when not. */
export function Checkbox({ label, description, card, className, ...rest }: ChoiceInputProps) {
  return (
    <Choice
      label={label}
      description={description}
      card={card}
      className={className}
      control={({ id, describedBy }) => <CheckboxBox {...rest} id={id} aria-describedby={describedBy} />}
    />
  );
}
