import { Check, CircleDashed, CircleHelp, X } from "lucide-react";
import { displayName } from "@/lib/features/guests/rules";
import type { AnswerStatus, RsvpGuest, RsvpPage } from "@/lib/features/rsvp/answers/types";
import { translator } from "@/lib/platform/i18n/translator";
import { formatInstant } from "@/lib/platform/zones";
import { SessionTime } from "./session-time";

const icons = { accepted: Check, declined: X, tentative: CircleHelp, pending: CircleDashed };
const words = { accepted: "coming", declined: "notComing", tentative: "maybe", pending: "noAnswer" } as const;

/** What the household has answered, as it is written down. */
export function RecordedAnswers({ page }: { page: RsvpPage }) {
  const { state, locale } = page;
  const t = translator(locale, "rsvp");
  const { guestNote, lastAnsweredAt } = state.household;
  return (
    <div className="flex flex-col gap-6 text-left">
      <ul className="flex flex-col divide-y divide-border border-y border-border">
        {state.guests
          .filter((guest) => guest.sessionIds.length > 0)
          .map((guest) => (
            <li key={guest.id} className="py-5">
              <PersonRecorded guest={guest} page={page} />
            </li>
          ))}
      </ul>
      {guestNote ? (
        <figure className="flex flex-col gap-1">
          <figcaption className="text-sm text-muted">{t("yourNote")}</figcaption>
          <blockquote className="font-display text-lg whitespace-pre-line italic">{guestNote}</blockquote>
        </figure>
      ) : null}
      {lastAnsweredAt ? (
        <p className="text-sm text-muted">
          {t("answeredAt", { when: formatInstant(lastAnsweredAt, state.event.timeZone, page.dateLocale) })}
        </p>
      ) : null}
    </div>
  );
}

function PersonRecorded({ guest, page }: { guest: RsvpGuest; page: RsvpPage }) {
  const { state, locale } = page;
  const t = translator(locale, "rsvp");
  return (
    <>
      <h3 className="text-xl wrap-anywhere">{displayName(guest)}</h3>
      <dl className="mt-2 flex flex-col gap-3">
        {state.sessions
          .filter((session) => guest.sessionIds.includes(session.id))
          .map((session) => {
            const answer = guest.answers[session.id];
            const meal = session.meals.find((each) => each.id === answer?.mealOptionId)?.name;
            return (
              <div key={session.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4">
                <dt lang={page.wordsLang}>{session.name}</dt>
                <dd className="flex items-baseline gap-2 font-medium">
                  <StatusIcon status={answer?.status ?? "pending"} />
                  {t(words[answer?.status ?? "pending"])}
                </dd>
                <dd className="col-span-2">
                  <SessionTime session={session} page={page} />
                </dd>
                {meal ? (
                  <dd lang={page.wordsLang} className="col-span-2 text-sm">
                    {meal}
                  </dd>
                ) : null}
              </div>
            );
          })}
      </dl>
      {guest.dietaryNeeds && state.form.isDietaryAsked ? (
        <p className="mt-2 text-sm text-muted">
          {t("needs")}: {guest.dietaryNeeds}
        </p>
      ) : null}
    </>
  );
}

function StatusIcon({ status }: { status: AnswerStatus }) {
  const Icon = icons[status];
  return (
    <Icon
      aria-hidden
      className={`size-4 shrink-0 self-center ${status === "accepted" ? "text-success-ink" : "text-muted"}`}
    />
  );
}
