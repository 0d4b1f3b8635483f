"use client";

import { Fieldset } from "@/components/ui/fieldset";
import { fontLabels, themes } from "@/lib/features/events/public-page/rules/look";
import { type PageFont, type PageTheme, pageFonts } from "@/lib/features/events/public-page/types";

type FontChoiceProps = {
  value: PageFont | null;
  theme: PageTheme;
  sample: string;
  onChange: (font: PageFont | null) => void;
};

/** Pairings of faces, each written in itself. The theme's own is stored as no choice: it follows the theme. */
export function FontChoice({ value, theme, sample, onChange }: FontChoiceProps) {
  const own = themes[theme].font;
  return (
    <Fieldset legend="Fonts" name="font">
      <div className="grid gap-2 sm:grid-cols-2">
        {pageFonts.map((font) => (
          <label
            key={font}
            className="relative flex items-center gap-3 rounded-lg border border-border-strong bg-surface px-3 py-2.5 has-checked:border-accent-ink has-checked:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-(--ring)"
          >
            <input
              type="radio"
              name="font"
              value={font}
              checked={(value ?? own) === font}
              onChange={() => onChange(font === own ? null : font)}
              className="size-4 shrink-0 accent-(--accent) outline-none"
            />
            <span className="min-w-0">
              <span
                data-faces={font}
                className="block truncate font-heading! text-xl leading-tight font-(--heading-weight) tracking-(--heading-tracking)"
              >
                {sample}
              </span>
              <span className="block text-xs text-muted">
                {fontLabels[font].label}: {fontLabels[font].description.toLowerCase()}
                {font === own ? " (the theme’s own)" : ""}
              </span>
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
