import type { Locale } from "@/lib/platform/i18n/locales";

export type SuppressionReason = "unsubscribed" | "hard_bounce" | "complaint" | "by_hand";

export type SuppressionItem = {
  id: string;
  address: string;
  reason: SuppressionReason;
  at: Date;
  /** Whether the organization may write to it again of its own accord. */
  isRemovable: boolean;
};

/** What the page behind an unsubscribe link says. */
export type UnsubscribePage = {
  organization: string;
  /** Shortened: the link may be passed on. */
  address: string;
  isUnsubscribed: boolean;
  locale: Locale;
};
