import { CalendarPlus, PenLine } from "lucide-react";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { buttonStyle } from "@/components/ui/button-style";
import { sessionsComing } from "@/lib/features/rsvp/answers/rules/coming";
import type { ClosedBecause, RsvpPage } from "@/lib/features/rsvp/answers/types";
import { translator } from "@/lib/platform/i18n/translator";
import { formatInstant } from "@/lib/platform/zones";
import { Arrived } from "./arrived";
import { Contact } from "./contact";
import { InvitationHead } from "./invitation-head";
import { RecordedAnswers } from "./recorded-answers";
import { stampOf } from "./stamp";

type Props = {
  page: RsvpPage;
  token: string;
  lang: string | undefined;
  wasSent: boolean;
  /** What comes between the answers and what can be done: where the household sits. */
  children?: ReactNode;
};

/** The invitation after it was answered, or when it can no longer be: what is written down, and what can be done. */
export function RecordedPage({ page, token, lang, wasSent, children }: Props) {
  const { window, state, locale } = page;
  const t = translator(locale, "rsvp");
  const query = lang ? `&lang=${lang}` : "";
  const isAnswered = state.household.lastAnsweredAt !== null;
  const isPast = !window.open && window.because !== "deadline_passed";
  return (
    <div className="flex flex-col gap-8">
      {wasSent && window.open ? (
        <Arrived stamp={stampOf(state)} className="rounded-lg bg-success-soft px-5 py-5 text-center text-success-ink">
          <p className="font-display text-3xl">{t("thanksTitle")}</p>
          <p className="mt-1">{t("thanksText")}</p>
        </Arrived>
      ) : null}
      {window.open ? null : <ClosedNotice because={window.because} page={page} />}
      <InvitationHead page={page} />
      {isPast && !isAnswered ? null : (
        <section aria-labelledby="answers" className="flex flex-col gap-4">
          <h2 id="answers" className="text-center text-3xl modern:text-left">
            {t("recordedTitle")}
          </h2>
          <RecordedAnswers page={page} />
        </section>
      )}
      {children}
      <div data-print="hide" className="flex flex-col gap-3">
        {window.open ? (
          <a href={`/r/${token}?change=1${query}`} className={buttonStyle({ variant: "primary", size: "lg" })}>
            <PenLine aria-hidden />
            {t("change")}
          </a>
        ) : null}
        {isPast || (isAnswered && sessionsComing(state.guests).size === 0) ? null : (
          <a href={`/r/${token}/calendar`} className={buttonStyle({ size: "lg" })}>
            <CalendarPlus aria-hidden />
            {t("addToCalendar")}
          </a>
        )}
        {window.open ? (
          <p className="text-center text-sm text-muted">
            {state.form.deadline
              ? t("changeable", { deadline: formatInstant(state.form.deadline, state.event.timeZone, page.dateLocale) })
              : t("changeableAlways")}
          </p>
        ) : null}
      </div>
      <Contact page={page} isLate={!window.open && !isPast} />
    </div>
  );
}

function ClosedNotice({ because, page }: { because: ClosedBecause; page: RsvpPage }) {
  const t = translator(page.locale, "rsvp");
  return (
    <Banner
      tone={because === "cancelled" ? "danger" : "info"}
      title={because === "cancelled" ? t("cancelledTitle") : undefined}
    >
      <p>{t(`closed.${because}`)}</p>
      {because === "cancelled" && page.look.cancelReason ? <p lang={page.wordsLang}>{page.look.cancelReason}</p> : null}
    </Banner>
  );
}
