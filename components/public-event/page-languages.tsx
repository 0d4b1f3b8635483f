import { pageAddress } from "@/lib/features/events/public-page/rules/languages";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import { type Locale, localeName, locales } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

/** The page in another language: links to its other addresses, so that it needs no script. */
export function PageLanguages({ event, ownLocale }: { event: PublicEvent; ownLocale: Locale }) {
  return (
    <nav
      aria-label={translator(event.locale, "basics")("language")}
      data-print="hide"
      className="mx-auto w-fit px-3 pb-10"
    >
      <ul className="flex flex-wrap justify-center gap-x-1">
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={pageAddress({ slug: event.slug, locale }, ownLocale)}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === event.locale ? "true" : undefined}
              className="flex min-h-11 items-center rounded-md px-3 text-sm text-muted underline-offset-4 hover:underline aria-[current]:font-medium aria-[current]:text-ink"
            >
              {localeName(locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
