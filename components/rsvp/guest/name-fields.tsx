import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Props = { name: string; guest?: { firstName: string; lastName: string }; locale: Locale };

/** First and last name of somebody who is brought along. */
export function NameFields({ name, guest, locale }: Props) {
  const t = translator(locale, "rsvp");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name={`${name}.firstName`} label={t("firstName")}>
        <Input defaultValue={guest?.firstName} autoComplete="off" maxLength={80} />
      </Field>
      <Field name={`${name}.lastName`} label={t("lastName")}>
        <Input defaultValue={guest?.lastName} autoComplete="off" maxLength={80} />
      </Field>
    </div>
  );
}
