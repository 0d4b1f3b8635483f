"use client";

import { Languages, Trash2 } from "lucide-react";
import type { Dispatch } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { Composing, ComposingStep } from "@/lib/features/announcements/state";
import { isLocale, localeName, locales } from "@/lib/platform/i18n/locales";

type Props = { state: Composing; dispatch: Dispatch<ComposingStep> };

/** The languages that are written; the first is for everybody whose own is not. */
export function LanguageTabs({ state, dispatch }: Props) {
  const written = [state.main, ...Object.keys(state.texts).filter((each) => isLocale(each) && each !== state.main)];
  const missing = locales.filter((locale) => !state.texts[locale]);
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <fieldset aria-label="Languages" className="flex flex-wrap gap-1.5">
        {written.filter(isLocale).map((locale) => (
          <button
            key={locale}
            type="button"
            aria-pressed={state.open === locale}
            onClick={() => dispatch({ kind: "open", locale })}
            className={cn(
              "min-h-8 rounded-md px-2.5 text-[0.9286em] text-muted hover:bg-hover hover:text-ink focus-ring pointer-coarse:min-h-11",
              "aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-ink",
            )}
          >
            {localeName(locale)}
            {locale === state.main ? <span className="sr-only"> (main language)</span> : null}
          </button>
        ))}
      </fieldset>
      {missing.length > 0 ? (
        <DropdownMenu
          align="start"
          trigger={
            <Button size="sm" icon={<Languages aria-hidden />}>
              Add a language
            </Button>
          }
        >
          {missing.map((locale) => (
            <MenuItem key={locale} onSelect={() => dispatch({ kind: "add-language", locale })}>
              {localeName(locale)}
            </MenuItem>
          ))}
        </DropdownMenu>
      ) : null}
      {state.open === state.main ? null : (
        <IconButton
          size="sm"
          label={`Remove ${localeName(state.open)}`}
          onClick={() => dispatch({ kind: "remove-language", locale: state.open })}
        >
          <Trash2 aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
