import { type Locale, localeName, locales } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

/** `query`: what the address says besides ("change=1&"). */
type Props = { path: string; query?: string; locale: Locale };

/** The page in another language: links, so that it needs no script. */
export function LanguageChoice({ path, query = "", locale }: Props) {
  return (
    <nav aria-label={translator(locale, "basics")("language")} className="mx-auto w-fit pb-10">
      <ul className="flex flex-wrap justify-center gap-x-1">
        {locales.map((each) => (
          <li key={each}>
            <a
              href={`${path}?${query}lang=${each}`}
              data-keeps-typed
              lang={each}
              hrefLang={each}
              aria-current={each === locale ? "true" : undefined}
              className="flex min-h-11 items-center rounded-md px-3 text-sm text-muted underline-offset-4 hover:underline aria-[current]:font-medium aria-[current]:text-ink"
            >
              {localeName(each)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
