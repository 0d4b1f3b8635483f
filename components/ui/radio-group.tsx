"use client";

import type { ComponentProps, ReactNode } from "react";
import { Choice, tickStyle } from "./choice";
import { cn } from "./cn";
import { useTicked } from "./field-context";
import { Fieldset } from "./fieldset";

type RadioOption = { value: string; label: ReactNode; description?: ReactNode; disabled?: boolean };

type RadioGroupProps = {
  name: string;
  legend: ReactNode;
  options: readonly RadioOption[];
  hint?: ReactNode;
  error?: string | readonly string[];
  legendHidden?: boolean;
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
  /** Large bordered targets, side by side where there is room. */
  cards?: boolean;
  required?: boolean;
  className?: string;
};

/** One choice of several, all in sight. Native radios: arrows work, and so does a page without a script. */
export function RadioGroup({
  options,
  cards = false,
  className,
  legend,
  hint,
  error,
  legendHidden,
  ...group
}: RadioGroupProps) {
  return (
    <Fieldset
      legend={legend}
      legendHidden={legendHidden}
      name={group.name}
      hint={hint}
      error={error}
      className={className}
    >
      <div className={cn("flex flex-col gap-2", cards && "grid sm:auto-cols-fr sm:grid-flow-col gap-2.5")}>
        {options.map((option) => (
          <Radio key={option.value} option={option} card={cards} {...group} />
        ))}
      </div>
    </Fieldset>
  );
}

type RadioProps = Pick<RadioGroupProps, "name" | "defaultValue" | "value" | "onValueChange" | "required"> & {
  option: RadioOption;
  card: boolean;
};

function Radio({ option, card, name, defaultValue, value, onValueChange, required }: RadioProps) {
  const ticked = useTicked(name, option.value);
  const state: ComponentProps<"input"> =
    value === undefined
      ? { defaultChecked: ticked ?? defaultValue === option.value }
      : { checked: value === option.value };
  return (
    <Choice
      card={card}
      label={option.label}
      description={option.description}
      control={({ id, describedBy }) => (
        <input
          {...state}
          id={id}
          type="radio"
          name={name}
          value={option.value}
          required={required}
          disabled={option.disabled}
          aria-describedby={describedBy}
          onChange={onValueChange ? () => onValueChange(option.value) : undefined}
          className={cn(
            tickStyle,
            "rounded-full checked:bg-accent-ink checked:shadow-[inset_0_0_0_3px_var(--surface)] checked:border-[1.5px] forced-colors:checked:border-[0.375rem]",
          )}
        />
      )}
    />
  );
}
