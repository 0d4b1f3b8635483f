"use client";

import { cn } from "@/components/ui/cn";
import { useTicked } from "@/components/ui/field-context";
import { Fieldset } from "@/components/ui/fieldset";
import { useFormState } from "@/components/ui/form-context";

type Option = { value: "accepted" | "declined" | "tentative"; label: string };

type Props = { name: string; legend: React.ReactNode; options: readonly Option[]; defaultValue?: string };

/** Coming or not, side by side under the thumb. What belongs to coming shows itself by `data-coming`, without a script. */
export function AnswerChoice({ name, legend, options, defaultValue }: Props) {
  const { state } = useFormState();
  const isWrong = Boolean(state && !state.ok && state.fieldErrors?.[name]);
  return (
    <Fieldset name={name} legend={legend}>
      <div className={cn("grid gap-2", options.length === 3 ? "grid-cols-3" : "grid-cols-2")}>
        {options.map((option, index) => (
          <AnswerOption
            key={option.value}
            name={name}
            option={option}
            isDefault={defaultValue === option.value}
            isWrong={isWrong && index === 0}
          />
        ))}
      </div>
    </Fieldset>
  );
}

type OptionProps = { name: string; option: Option; isDefault: boolean; isWrong: boolean };

function AnswerOption({ name, option, isDefault, isWrong }: OptionProps) {
  const ticked = useTicked(name, option.value);
  return (
    <label
      className={cn(
        "answer-tick relative flex min-h-12 items-center justify-center rounded-lg border border-border-strong bg-raised px-2 py-2 text-center leading-tight font-medium transition-colors",
        "hover:bg-hover has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-(--ring)",
        option.value === "accepted"
          ? "has-checked:border-accent has-checked:bg-accent has-checked:text-accent-contrast"
          : "has-checked:border-ink has-checked:bg-accent-soft has-checked:text-ink",
      )}
    >
      <input
        type="radio"
        name={name}
        value={option.value}
        defaultChecked={ticked ?? isDefault}
        data-answer={option.value}
        data-coming={option.value === "accepted" ? "" : undefined}
        aria-invalid={isWrong || undefined}
        className="absolute inset-0 appearance-none rounded-lg outline-none"
      />
      <span className="pointer-events-none">{option.label}</span>
    </label>
  );
}
