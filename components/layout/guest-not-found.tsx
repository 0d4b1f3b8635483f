import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { GuestRefusal } from "./refusal";

/** An unknown event, and a link that was mistyped, replaced or taken back, look the same. */
export function GuestNotFound({ lang }: { lang: Locale }) {
  const t = translator(lang, "basics");
  return (
    <main id="main" lang={lang}>
      <GuestRefusal title={t("notFoundTitle")} message={t("notFoundText")} />
    </main>
  );
}
