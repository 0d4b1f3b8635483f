"use client";

import { pickLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { GuestRefusal } from "./refusal";
import { TryAgain } from "./try-again";

export type GuestErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** What a guest is told when a page broke, in the language of the document. */
export default function GuestErrorWords({ error, retry }: GuestErrorProps) {
  const t = translator(pickLocale(document.documentElement.lang), "basics");
  return (
    <GuestRefusal
      title={t("brokenTitle")}
      message={t("brokenText")}
      reference={error.digest ? t("brokenNumber", { number: error.digest }) : undefined}
      actions={<TryAgain retry={retry} label={t("tryAgain")} />}
    />
  );
}
