import type { RsvpPage } from "@/lib/features/rsvp/answers/types";
import { translator } from "@/lib/platform/i18n/translator";
import { formatInstant } from "@/lib/platform/zones";

/** Until when to answer, in the event's zone with the zone named. */
export function Deadline({ page, className }: { page: RsvpPage; className?: string }) {
  const { event, form } = page.state;
  const t = translator(page.locale, "rsvp");
  return (
    <p className={className}>
      {form.deadline ? (
        <strong className="font-medium text-accent-ink">
          {t("deadline", { deadline: formatInstant(form.deadline, event.timeZone, page.dateLocale) })}
        </strong>
      ) : (
        <span className="text-muted">{t("noDeadline")}</span>
      )}
    </p>
  );
}
