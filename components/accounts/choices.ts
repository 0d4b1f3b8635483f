import type { SelectOption } from "@/components/ui/select";
import { formatLocales, localeName } from "@/lib/features/accounts/rules/locales";

/** Time zones to choose from, given those the runtime knows. */
export function zoneChoices(zones: readonly string[]): SelectOption[] {
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}

/** Formats to choose from, each with today's style: "English (United Kingdom) · 31/12/2027". */
export function formatChoices(): SelectOption[] {
  const example = Date.UTC(2027, 11, 31);
  return formatLocales.map((locale) => {
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeZone: "UTC" }).format(example);
    return { value: locale, label: `${localeName(locale)} · ${date}` };
  });
}
