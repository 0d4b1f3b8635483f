import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import { submitAnswersAction } from "@/lib/features/rsvp/answers/actions";
import { plusOnesLeft, sponsorOf } from "@/lib/features/rsvp/answers/rules/people";
import type { RsvpPage } from "@/lib/features/rsvp/answers/types";
import { translator } from "@/lib/platform/i18n/translator";
import { AddedPeople } from "./added-people";
import { AnswerForAll } from "./answer-for-all";
import { Deadline } from "./deadline";
import { InvitationHead } from "./invitation-head";
import { KeepTyped } from "./keep-typed";
import { PersonAnswers } from "./person-answers";
import { QuestionField } from "./question-field";
import { stampOf } from "./stamp";

type Props = { page: RsvpPage; token: string; lang: string | undefined };

/** The whole invitation as one form: who comes, meals, send. Each part works without a script. */
export function AnswerForm({ page, token, lang }: Props) {
  const { state, locale, key } = page;
  const t = translator(locale, "rsvp");
  const asked = state.guests.filter((guest) => guest.sessionIds.length > 0);
  const questions = state.questions.filter((question) => question.scope === "household");
  const isAnswered = state.household.lastAnsweredAt !== null;
  const send = t(isAnswered ? "sendChanges" : "send");
  return (
    <ActionForm
      action={submitAnswersAction}
      leaveMessage={t("leave")}
      unreachableMessage={t("unreachable")}
      className="gap-10"
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="spoken" value={locale} />
      {lang ? <input type="hidden" name="lang" value={lang} /> : null}
      <KeepTyped stamp={stampOf(state)} words={t("typedIsBack")} />
      <InvitationHead page={page}>
        <Deadline page={page} className="mt-4" />
      </InvitationHead>

      <section aria-labelledby="who" data-people className="flex flex-col gap-8">
        <h2 id="who" className="text-center text-3xl modern:text-left">
          {t("whoComes")}
        </h2>
        {asked.length * state.sessions.length > 1 ? (
          <AnswerForAll
            words={{
              all: t(asked.length > 1 ? "allComing" : "comingToAll"),
              none: t(asked.length > 1 ? "noneComing" : "comingToNone"),
              marked: t("allMarked", { send }),
            }}
          />
        ) : null}
        {asked.map((guest) => (
          <PersonAnswers key={guest.id} guest={guest} page={page} />
        ))}
      </section>

      <AddedPeople page={page} places={plusOnesLeft(state)} sponsor={sponsorOf(state.guests)} />

      {questions.length > 0 ? (
        <section aria-labelledby="questions" className="flex flex-col gap-6 border-t border-border pt-8">
          <h2 id="questions" className="text-2xl">
            {t("questions")}
          </h2>
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              name={`replies.${question.id}.${state.household.id}`}
              value={state.replies.find((reply) => reply.questionId === question.id)?.value}
              locale={locale}
              lang={page.wordsLang}
            />
          ))}
        </section>
      ) : null}

      {state.form.isNoteOffered ? (
        <Field name="note" label={t("note")} hint={t("noteHint")} className="border-t border-border pt-8">
          <Textarea defaultValue={state.household.guestNote ?? ""} rows={3} />
        </Field>
      ) : null}

      <div data-print="hide" className="flex flex-col gap-3">
        <SubmitButton block size="lg" pendingText={t("sending")} className="h-auto min-h-14 text-lg">
          {send}
        </SubmitButton>
        {isAnswered ? (
          <a
            href={`/r/${token}${lang ? `?lang=${lang}` : ""}`}
            data-drops-typed
            className="self-center rounded-md px-3 py-2.5 text-accent-ink underline underline-offset-4"
          >
            {t("cancelChange")}
          </a>
        ) : null}
      </div>
    </ActionForm>
  );
}
