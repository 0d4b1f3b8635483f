import { CalendarPlus } from "lucide-react";
import { Ornament } from "@/components/layout/ornament";
import { buttonStyle } from "@/components/ui/button-style";
import { placeLines } from "@/lib/features/events/public-page/rules/place";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import { translator } from "@/lib/platform/i18n/translator";
import { EventHero } from "./event-hero";
import { EventNotice } from "./event-notice";
import { EventPlace } from "./event-place";
import { EventSchedule } from "./event-schedule";
import { clockRange, dayRange, isOneNight } from "./public-dates";

/** The page of an event that anybody may open. In its guests' language, without a form, without a script of its own. */
export function EventPage({ event }: { event: PublicEvent }) {
  const { locale, startsAt, endsAt, timeZone, place, coverFileId } = event;
  const t = translator(locale, "event");
  const isAhead = event.status === "confirmed" || event.status === "ongoing";
  const [venue] = placeLines(place, locale);
  const paragraphs = (event.description ?? "").split(/\n\s*\n/).filter((text) => text.trim() !== "");
  return (
    <>
      <EventHero fileId={coverFileId} />
      <main id="main" className="mx-auto w-full max-w-3xl px-3 pb-10 sm:px-6">
        <article
          className={`rounded-xl border border-border bg-surface p-1.5 shadow-md sm:p-2.5 ${coverFileId ? "relative -mt-14 sm:-mt-24" : "mt-8 sm:mt-14"}`}
        >
          <div className="grid gap-14 rounded-lg border border-border px-4 py-10 sm:px-12 sm:py-16">
            <header className="text-center">
              <EventNotice event={event} t={t} />
              <p className="text-muted">
                <time dateTime={startsAt.toISOString()}>{dayRange(startsAt, endsAt, timeZone, locale)}</time>
              </p>
              <h1 className="mt-4 text-[clamp(2.25rem,8vw,4rem)] leading-[1.05] wrap-anywhere">{event.name}</h1>
              <Ornament className="my-7" />
              {event.summary ? <p className="mx-auto max-w-[46ch] text-lg">{event.summary}</p> : null}
              <p className="mt-5 text-muted">
                {[isOneNight(startsAt, endsAt) ? clockRange(startsAt, endsAt, timeZone, locale) : "", venue]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {isAhead && event.sessions.length > 0 ? (
                <a
                  href={`/e/${event.slug}/calendar.ics`}
                  className={`mt-8 ${buttonStyle({ variant: "primary", size: "lg" })}`}
                >
                  <CalendarPlus aria-hidden />
                  {t("addToCalendar")}
                </a>
              ) : null}
            </header>
            {paragraphs.length > 0 ? (
              <section aria-labelledby="about">
                <h2 id="about" className="sr-only">
                  {t("about")}
                </h2>
                <div className="mx-auto grid max-w-[62ch] gap-5 whitespace-pre-line">
                  {paragraphs.map((text) => (
                    <p key={text}>{text}</p>
                  ))}
                </div>
              </section>
            ) : null}
            <EventSchedule event={event} t={t} />
            <EventPlace place={place} t={t} />
            <footer className="text-center text-muted">
              <Ornament className="mb-7" />
              {isAhead ? <p>{t("answerHint")}</p> : null}
              <p className="mt-3">{t("hostedBy", { name: event.host.name })}</p>
              {event.contactEmail ? (
                <Contact email={event.contactEmail} text={t("contact", { contact: "\n" })} />
              ) : null}
            </footer>
          </div>
        </article>
      </main>
    </>
  );
}

/** The sentence with the address as a link where the text has its place. */
function Contact({ email, text }: { email: string; text: string }) {
  const [before, after] = text.split("\n");
  return (
    <p className="mt-1">
      {before}
      <a href={`mailto:${email}`} className="text-accent-ink underline underline-offset-4">
        {email}
      </a>
      {after}
    </p>
  );
}
