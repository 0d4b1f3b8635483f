import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { displayName } from "@/lib/features/guests/rules";
import type { RsvpGuest, RsvpPage } from "@/lib/features/rsvp/answers/types";
import { translator } from "@/lib/platform/i18n/translator";
import { NameFields } from "./name-fields";
import { OpenWhenTyped } from "./open-when-typed";
import { PersonDetails } from "./person-details";
import { SessionAnswer } from "./session-answer";

/** One person: an answer for each session they are asked to, and what coming brings with it. */
export function PersonAnswers({ guest, page }: { guest: RsvpGuest; page: RsvpPage }) {
  const { state, locale } = page;
  const t = translator(locale, "rsvp");
  const name = displayName(guest);
  const isBrought = guest.kind === "plus_one";
  return (
    <section aria-label={name} className="group/person flex flex-col gap-5 border-t border-border pt-6">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-2xl leading-snug wrap-anywhere">
        {name}
        {isBrought ? <Badge className="font-sans">{t("broughtAlong")}</Badge> : null}
      </h3>
      {guest.sessionIds.map((sessionId) => (
        <SessionAnswer
          key={sessionId}
          sessionId={sessionId}
          person={name}
          name={`answers.${guest.id}.${sessionId}`}
          answer={guest.answers[sessionId]}
          page={page}
        />
      ))}
      <PersonDetails
        page={page}
        person={name}
        needsName={`needs.${guest.id}`}
        needs={guest.dietaryNeeds}
        replyName={(questionId) => `replies.${questionId}.${guest.id}`}
        replyOf={(questionId) =>
          state.replies.find((reply) => reply.questionId === questionId && reply.subjectId === guest.id)?.value
        }
      />
      {isBrought ? (
        <OpenWhenTyped
          fields={[`remove.${guest.id}`]}
          summary={t("rename")}
          summaryClassName="w-fit rounded-md py-2 text-accent-ink underline underline-offset-4"
        >
          <div className="mt-3 flex flex-col gap-4">
            <NameFields name={`names.${guest.id}`} guest={guest} locale={locale} />
            <Checkbox name={`remove.${guest.id}`} label={t("removePerson", { name })} />
          </div>
        </OpenWhenTyped>
      ) : null}
    </section>
  );
}
