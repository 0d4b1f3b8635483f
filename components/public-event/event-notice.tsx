import { wordsLang } from "@/lib/features/events/public-page/rules/languages";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import type { Translator } from "@/lib/platform/i18n/translator";

type EventNoticeProps = {
  event: Pick<PublicEvent, "status" | "cancelReason" | "locale" | "ownLocale">;
  t: Translator<"event">;
};

/** What must be known before all else: cancelled, over, going on. Nothing for an event ahead. */
export function EventNotice({ event, t }: EventNoticeProps) {
  if (event.status === "cancelled") {
    return (
      <div className="mb-10 rounded-lg bg-danger-soft px-5 py-4 text-danger-ink">
        <p className="font-display text-xl">{t("cancelledTitle")}</p>
        {event.cancelReason ? (
          <p lang={wordsLang(event)} className="mt-1">
            {event.cancelReason}
          </p>
        ) : (
          <p className="mt-1">{t("cancelledText")}</p>
        )}
      </div>
    );
  }
  if (event.status === "completed") {
    return (
      <div className="mb-10 rounded-lg bg-accent-soft px-5 py-4 text-accent-ink">
        <p className="font-display text-xl">{t("finishedTitle")}</p>
        <p className="mt-1">{t("finishedText")}</p>
      </div>
    );
  }
  if (event.status !== "ongoing") return null;
  return (
    <p className="mx-auto mb-8 w-fit rounded-full bg-success-soft px-4 py-1 font-medium text-success-ink">
      {t("ongoing")}
    </p>
  );
}
