import { UserPlus } from "lucide-react";
import type { RsvpGuest, RsvpPage } from "@/lib/features/rsvp/answers/types";
import { translator } from "@/lib/platform/i18n/translator";
import { NameFields } from "./name-fields";
import { OpenWhenTyped } from "./open-when-typed";
import { PersonDetails } from "./person-details";
import { SessionAnswer } from "./session-answer";

type Props = { page: RsvpPage; places: number; sponsor: RsvpGuest | null };

/** Places that one form offers; whoever may bring more sends it again. */
const placesAtOnce = 8;

/** Room for people whom the household brings along. A place without a name is nobody. */
export function AddedPeople({ page, places, sponsor }: Props) {
  if (places === 0 || !sponsor || sponsor.sessionIds.length === 0) return null;
  const t = translator(page.locale, "rsvp");
  const shown = Array.from({ length: Math.min(places, placesAtOnce) }, (_, place) => `added.${place}`);
  return (
    <section aria-labelledby="bring" className="flex flex-col gap-4 border-t border-border pt-8">
      <div>
        <h2 id="bring" className="text-2xl">
          {t("bringTitle")}
        </h2>
        <p className="mt-1 text-muted">{t("bringHint", { count: places })}</p>
      </div>
      {shown.map((place) => (
        <OpenWhenTyped
          key={place}
          fields={[`${place}.firstName`, `${place}.lastName`]}
          className="rounded-lg border border-border-strong open:bg-raised"
          summaryClassName="flex min-h-12 items-center gap-2.5 rounded-lg px-4 py-2 font-medium text-accent-ink"
          summary={
            <>
              <UserPlus aria-hidden className="size-4 shrink-0" />
              {t("bringOne")}
            </>
          }
        >
          <div className="group/person flex flex-col gap-5 px-4 pt-2 pb-5">
            <NameFields name={place} locale={page.locale} />
            {sponsor.sessionIds.map((sessionId) => (
              <SessionAnswer
                key={sessionId}
                sessionId={sessionId}
                person={t("broughtAlong")}
                name={`${place}.answers.${sessionId}`}
                answer={{ status: "accepted", mealOptionId: null }}
                page={page}
              />
            ))}
            <PersonDetails
              page={page}
              person={t("broughtAlong")}
              needsName={`${place}.needs`}
              needs={null}
              replyName={(questionId) => `${place}.replies.${questionId}`}
              replyOf={() => undefined}
            />
          </div>
        </OpenWhenTyped>
      ))}
    </section>
  );
}
