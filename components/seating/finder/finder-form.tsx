"use client";

import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { useFormState } from "@/components/ui/form-context";
import { Input } from "@/components/ui/input";
import { findSeatAction } from "@/lib/features/seating/finder/actions";
import { foundSeatsSchema } from "@/lib/features/seating/finder/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { SeatCards } from "./seat-cards";

type Props = { token: string; locale: Locale };

/** Asks for a whole name and answers with its table. Works without a script. */
export function FinderForm({ token, locale }: Props) {
  const t = translator(locale, "seats");
  return (
    <ActionForm
      action={findSeatAction}
      guardLeaving={false}
      unreachableMessage={t("unreachable")}
      aria-label={t("title")}
      className="gap-5"
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="spoken" value={locale} />
      <Field name="name" label={t("name")} required>
        <Input autoComplete="name" maxLength={120} enterKeyHint="search" />
      </Field>
      <SubmitButton size="lg" pendingText={t("finding")}>
        {t("find")}
      </SubmitButton>
      <Found locale={locale} />
    </ActionForm>
  );
}

function Found({ locale }: { locale: Locale }) {
  const { state } = useFormState();
  const found = state?.ok ? foundSeatsSchema.safeParse(state.data).data : undefined;
  return <div aria-live="polite">{found ? <SeatCards found={found} locale={locale} /> : null}</div>;
}
