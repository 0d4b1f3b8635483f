import type { SelectOption } from "@/components/ui/select";
import { formatLocales, localeName } from "@/lib/features/accounts/rules/locales";
import { formatsIn } from "@/lib/platform/i18n/formats";

/** Time zones to choose from, given those the runtime knows. */
export function zoneChoices(zones: readonly string[]): SelectOption[] {
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}

/** Formats to choose from, each as it writes a day and a number: "English (United Kingdom) · 31 Dec 2027 · 1,234.5". */
export function formatChoices(): SelectOption[] {
  const example = new Date(Date.UTC(2027, 11, 31));
  return formatLocales.map((locale) => {
    const { date, count } = formatsIn(locale);
    return {
      value: locale,
      label: `${localeName(locale)} · ${date(example, "UTC", { dateStyle: "medium" })} · ${count(1_234.5)}`,
    };
  });
}
