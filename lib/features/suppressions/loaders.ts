import { requireRecipient } from "@/lib/platform/access/recipient-gate";
import { AppError, notFoundError } from "@/lib/platform/errors";
import { defaultLocale, type Locale, pickLocale } from "@/lib/platform/i18n/locales";
import { openLoader } from "@/lib/platform/loader";
import { getRecipient } from "./data";
import { shortAddress } from "./rules";
import type { UnsubscribePage } from "./types";

/** The page behind an announcement's unsubscribe link; the link is the key. */
export const loadUnsubscribePage = openLoader(async (token: string, lang?: Locale): Promise<UnsubscribePage> => {
  const scope = await requireRecipient(token);
  const recipient = await getRecipient(scope);
  if (!recipient) throw notFoundError();
  return { ...recipient, address: shortAddress(scope.address), locale: pickLocale(lang, recipient.locale) };
});

/** Its language, also where the link opens nothing. */
export const loadUnsubscribeLocale = openLoader(async (token: string, lang?: Locale): Promise<Locale> => {
  try {
    return (await loadUnsubscribePage.raw(token, lang)).locale;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return lang ?? defaultLocale;
    throw error;
  }
});
