"use client";

import { PageLook } from "@/components/public-event/page-look";
import { PageOrnament } from "@/components/public-event/page-ornament";
import { Fieldset } from "@/components/ui/fieldset";
import { resolveLook, themes } from "@/lib/features/events/public-page/rules/look";
import { type PageTheme, type PublicEvent, pageThemes } from "@/lib/features/events/public-page/types";
import { fileUrl } from "@/lib/platform/upload-purposes";

type ThemeCardsProps = {
  event: PublicEvent;
  value: PageTheme;
  accentColor: string | null;
  onChange: (theme: PageTheme) => void;
};

/** The themes, each as a small picture of this very page. */
export function ThemeCards({ event, value, accentColor, onChange }: ThemeCardsProps) {
  return (
    <Fieldset legend="Theme" name="theme">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
        {pageThemes.map((theme) => (
          <div
            key={theme}
            className="relative overflow-hidden rounded-lg border border-border-strong bg-surface transition-colors has-checked:border-accent-ink has-checked:ring-2 has-checked:ring-accent-ink has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-4 has-[:focus-visible]:outline-(--ring)"
          >
            <Thumbnail event={event} theme={theme} accentColor={accentColor} />
            <label className="flex gap-2.5 p-3">
              <input
                type="radio"
                name="theme"
                value={theme}
                checked={value === theme}
                onChange={() => onChange(theme)}
                aria-describedby={`theme-${theme}`}
                className="mt-0.5 size-4 shrink-0 accent-(--accent) outline-none after:absolute after:inset-0"
              />
              <span className="min-w-0">
                <span className="block font-medium">{themes[theme].label}</span>
                <span id={`theme-${theme}`} className="block text-xs text-muted">
                  {themes[theme].description}
                </span>
              </span>
            </label>
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

type ThumbnailProps = { event: PublicEvent; theme: PageTheme; accentColor: string | null };

function Thumbnail({ event, theme, accentColor }: ThumbnailProps) {
  const look = resolveLook({ theme, font: null, accentColor }, event.host.accentColor);
  const cover = event.coverFileId ? (
    <img src={fileUrl(event.coverFileId, 320)} alt="" className="size-full object-cover" />
  ) : null;
  return (
    <div aria-hidden inert data-mood="invitation">
      <PageLook look={look} className="flex h-44 flex-col overflow-hidden border-b border-border">
        {theme === "garden" ? (
          <div className="mx-auto mt-3 h-20 w-14 shrink-0 overflow-hidden rounded-t-full rounded-b-md border border-border-strong bg-accent-soft p-0.5 [&_img]:rounded-t-full [&_img]:rounded-b-md">
            {cover}
          </div>
        ) : (
          <div className="h-16 shrink-0 overflow-hidden bg-accent">{cover}</div>
        )}
        <div className="relative grow px-4 classic:mx-5 classic:-mt-4 classic:rounded-t-md classic:border classic:border-border classic:bg-surface classic:px-2 classic:pt-3 classic:text-center garden:pt-2 garden:text-center modern:pt-3">
          <p className="line-clamp-2 font-heading text-lg leading-[1.1] font-(--heading-weight) tracking-(--heading-tracking)">
            {event.name}
          </p>
          <PageOrnament className="my-2 origin-center scale-60 modern:origin-left" />
          <div className="mx-auto grid max-w-32 gap-1 modern:mx-0">
            <span className="h-1 rounded bg-border-strong" />
            <span className="h-1 w-4/5 rounded bg-border classic:mx-auto garden:mx-auto" />
          </div>
        </div>
      </PageLook>
    </div>
  );
}
