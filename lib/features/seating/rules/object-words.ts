import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import type { ObjectKind } from "../types";

export type ObjectWords = Partial<Record<ObjectKind, string>>;

/** What objects without a label of their own are called on paper, in the event's language. Others stay nameless. */
export function objectWords(locale: Locale): ObjectWords {
  const t = translator(locale, "prints");
  return {
    stage: t("stage"),
    dance_floor: t("danceFloor"),
    bar: t("bar"),
    buffet: t("buffet"),
    dj: t("dj"),
    cake: t("cake"),
    photo_booth: t("photoBooth"),
    door: t("door"),
  };
}
