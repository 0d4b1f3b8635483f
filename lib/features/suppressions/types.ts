import type { Locale } from "@/lib/platform/i18n/locales";

/** What the page behind an unsubscribe link says. */
export type UnsubscribePage = {
  organization: string;
  /** Shortened: the link may be passed on. */
  address: string;
  isUnsubscribed: boolean;
  locale: Locale;
};
