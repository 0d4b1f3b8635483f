"use client";

import { Choice, type ChoiceInputProps } from "./choice";
import { useTicked } from "./field-context";

/** Something that is on or off at once, with its label. In a form it sends `value` ("on") when on. */
export function Switch({ label, description, card, className, value = "on", ...rest }: ChoiceInputProps) {
  const ticked = useTicked(rest.name, String(value));
  const initial = rest.checked === undefined ? { defaultChecked: ticked ?? rest.defaultChecked } : {};
  return (
    <Choice
      label={label}
      description={description}
      card={card}
      className={className}
      control={({ id, describedBy }) => (
        <input
          {...rest}
          {...initial}
          id={id}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
          role="switch"
          value={value}
          aria-describedby={describedBy}
          className="relative h-5 w-9 shrink-0 appearance-none rounded-full border border-input bg-sunken transition-colors duration-150 before:absolute before:top-1/2 before:left-0.5 before:size-3.5 before:-translate-y-1/2 before:rounded-full before:bg-input before:transition-transform before:duration-150 checked:border-accent-ink checked:bg-accent checked:before:translate-x-4 checked:before:bg-accent-contrast forced-colors:before:bg-[CanvasText] disabled:opacity-50 focus-ring"
        />
      )}
    />
  );
}
