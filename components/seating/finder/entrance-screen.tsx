"use client";

import { ChevronLeft, ChevronRight, Pause, Play, X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { pagesOf } from "@/lib/features/seating/finder/rules";
import type { ScreenEntry, SeatScreen } from "@/lib/features/seating/finder/types";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

/** How long a page stands: time to find one's name among those of a page. */
const pageMs = 12_000;

type Props = { screen: SeatScreen; backHref: string };

/** Everybody by last name with their table, page after page. It stands still where motion is not wanted. */
export function EntranceScreen({ screen, backHref }: Props) {
  const pages = usePages(screen);
  const [index, setIndex] = useState(0);
  const [paused, setPaused] = useState<boolean | null>(null);
  const isStill = useReducedMotion();
  const isPaused = paused ?? isStill;
  const shown = index % Math.max(pages.length, 1);
  useEffect(() => {
    if (isPaused || pages.length < 2) return;
    const timer = setInterval(() => setIndex((before) => before + 1), pageMs);
    return () => clearInterval(timer);
  }, [isPaused, pages.length]);
  const go = (by: number) => setIndex((shown + by + pages.length) % Math.max(pages.length, 1));
  const page = pages[shown];
  return (
    <div className="fixed inset-0 z-40 flex flex-col bg-background p-[3vmin] text-ink">
      <header className="mb-[2vmin] flex items-start justify-between gap-6">
        <div className="min-w-0">
          <h1 className="text-[4vmin] leading-tight wrap-anywhere">{screen.eventName}</h1>
          {page ? <p className="text-[2.4vmin] text-muted">{page.title}</p> : null}
        </div>
        <div className="flex shrink-0 items-center gap-2">
          {pages.length > 1 ? (
            <>
              <IconButton label="Page before" onClick={() => go(-1)}>
                <ChevronLeft aria-hidden />
              </IconButton>
              <IconButton label={isPaused ? "Turn pages" : "Pause"} onClick={() => setPaused(!isPaused)}>
                {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
              </IconButton>
              <IconButton label="Next page" onClick={() => go(1)}>
                <ChevronRight aria-hidden />
              </IconButton>
            </>
          ) : null}
          <LinkButton variant="ghost" href={backHref} aria-label="Close" icon={<X aria-hidden />} />
        </div>
      </header>
      {page ? (
        <ul
          className="min-h-0 grow columns-1 gap-x-[4vmin] overflow-y-auto text-[max(1rem,calc(2.3vmin*var(--screen-scale)))] sm:columns-2 xl:columns-3"
          style={scaleOf(page)}
        >
          {page.entries.map((entry, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two guests may share name and table.
            <Entry key={position} entry={entry} locale={screen.locale} />
          ))}
        </ul>
      ) : (
        <p className="m-auto max-w-[40ch] text-center text-[3vmin] text-muted">
          No layout is released yet, or nobody sits in it. Names appear here as soon as it is.
        </p>
      )}
      {pages.length > 1 ? (
        <p className="mt-[1.5vmin] text-center text-[2vmin] text-muted tabular-nums">
          {shown + 1} of {pages.length}
        </p>
      ) : null}
    </div>
  );
}

function Entry({ entry: { name, table, tableName, isRow }, locale }: { entry: ScreenEntry; locale: Locale }) {
  const t = translator(locale, "seats");
  return (
    <li className="flex break-inside-avoid items-baseline justify-between gap-4 border-b border-border py-[0.4em]">
      <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
      <span className="shrink-0 text-right font-semibold tabular-nums">
        {t(isRow ? "row" : "table", { number: String(table) })}
        {tableName ? <span className="ml-[0.6em] text-[0.75em] font-normal text-muted">{tableName}</span> : null}
      </span>
    </li>
  );
}

/** `scale`: how much larger than the usual its names are, where they are few. */
type ScreenPage = { title: string; entries: ScreenEntry[]; scale: number };

/** Fill the height of a screen at the usual size. */
const rowsPerColumn = 14;

const scaleOf = ({ scale }: ScreenPage): Record<`--${string}`, number> => ({ "--screen-scale": scale });

/** As many names a page as a screen holds: three columns on a wide one, two on others, one on a phone. */
function usePages(screen: SeatScreen): ScreenPage[] {
  const columns = useSyncExternalStore(onResize, countColumns, () => 3);
  return screen.layouts.flatMap(({ name, entries }) => {
    const pages = pagesOf(entries, columns * rowsPerColumn);
    const rows = pages.length > 1 ? rowsPerColumn : Math.max(1, Math.ceil(entries.length / columns));
    const scale = Math.min(1.7, rowsPerColumn / rows);
    return pages.map((page) => ({
      title: pages.length > 1 ? `${name}: ${initialOf(page[0])} – ${initialOf(page.at(-1))}` : name,
      entries: page,
      scale,
    }));
  });
}

const initialOf = (entry: ScreenEntry | undefined): string => entry?.name.slice(0, 2) ?? "";

function onResize(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

const countColumns = (): number => (window.innerWidth >= 1280 ? 3 : window.innerWidth >= 640 ? 2 : 1);

const stillQuery = "(prefers-reduced-motion: reduce)";

function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(stillQuery);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => window.matchMedia(stillQuery).matches,
    () => true,
  );
}
