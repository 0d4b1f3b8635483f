"use client";

import { CircleCheck, Info } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { themes } from "@/lib/features/events/public-page/rules/look";
import type { PageTheme } from "@/lib/features/events/public-page/types";
import { accentVerdict } from "./accent-verdict";

/** Colours that suit an invitation, to begin with. Data, not a look: they are stored as the planner's choice. */
const swatches: readonly [name: string, hex: string][] = [
  ["Plum", "#74285a"],
  ["Rose", "#a4476a"],
  ["Terracotta", "#b3471d"],
  ["Gold", "#8a5a00"],
  ["Moss", "#4f6d3a"],
  ["Pine", "#00695c"],
  ["Sea", "#0b63c5"],
  ["Ink", "#26324a"],
];

type AccentPickerProps = {
  value: string | null;
  theme: PageTheme;
  organizationAccent: string | null;
  onChange: (accent: string | null) => void;
};

/** The event's own colour, with what becomes of it on the theme's paper. */
export function AccentPicker({ value, theme, organizationAccent, onChange }: AccentPickerProps) {
  const inherited = organizationAccent ?? themes[theme].accent;
  const shown = value ?? inherited;
  const verdict = accentVerdict(shown, theme);
  return (
    <Fieldset legend="Accent colour" name="accentColor">
      <div className="flex flex-wrap gap-2">
        <Swatch
          name={organizationAccent ? "The organization’s" : "The theme’s"}
          hex={inherited}
          isChosen={value === null}
          onChoose={() => onChange(null)}
          isWide
        />
        {swatches.map(([name, hex]) => (
          <Swatch key={hex} name={name} hex={hex} isChosen={value === hex} onChoose={() => onChange(hex)} />
        ))}
      </div>
      <div className="flex items-end gap-3">
        <Field name="accentColor" label="Another colour" className="w-36">
          <Input
            key={shown}
            defaultValue={shown}
            maxLength={7}
            spellCheck={false}
            onChange={({ target }) => {
              const typed = target.value.trim().toLowerCase();
              if (/^#[0-9a-f]{6}$/.test(typed)) onChange(typed);
            }}
          />
        </Field>
        <input
          type="color"
          aria-label="Pick a colour"
          value={shown}
          onChange={({ target }) => onChange(target.value)}
          className="h-(--control-height) w-12 cursor-pointer rounded-md border border-input bg-surface p-1"
        />
      </div>
      {verdict ? (
        <p role="status" className="flex gap-2 text-[0.9286em] text-muted">
          {verdict.isAsChosen ? (
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success-ink" />
          ) : (
            <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-info-ink" />
          )}
          {verdict.words}
        </p>
      ) : null}
    </Fieldset>
  );
}

type SwatchProps = { name: string; hex: string; isChosen: boolean; onChoose: () => void; isWide?: boolean };

function Swatch({ name, hex, isChosen, onChoose, isWide = false }: SwatchProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={isWide ? undefined : name}
      title={name}
      onClick={onChoose}
      className={cn(
        "flex h-9 items-center gap-2 rounded-full border border-border-strong p-1 text-[0.9286em] focus-ring pointer-coarse:h-11 pointer-coarse:p-2 aria-pressed:border-ink aria-pressed:ring-2 aria-pressed:ring-ink",
        isWide && "pr-3.5",
      )}
    >
      <span className="size-6.5 rounded-full" style={{ background: hex }} />
      {isWide ? name : null}
    </button>
  );
}
