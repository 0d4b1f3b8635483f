import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { RsvpPage } from "@/lib/features/rsvp/answers/types";
import { translator } from "@/lib/platform/i18n/translator";
import { QuestionField } from "./question-field";

type Props = {
  page: RsvpPage;
  person: string;
  needsName: string;
  needs: string | null;
  replyName: (questionId: string) => string;
  replyOf: (questionId: string) => string | undefined;
};

const whenComing = "hidden group-has-[[data-coming]:checked]/person:flex";
const whenMaybe = "group-has-[[data-answer=tentative]:checked]/person:flex";

/** What is asked of a person who comes; out of the way until they do. */
export function PersonDetails({ page, person, needsName, needs, replyName, replyOf }: Props) {
  const { state, locale } = page;
  const t = translator(locale, "rsvp");
  const questions = state.questions.filter((question) => question.scope === "guest");
  if (!state.form.isDietaryAsked && questions.length === 0) return null;
  return (
    <div className={`${whenComing} ${whenMaybe} flex-col gap-5`}>
      {state.form.isDietaryAsked ? (
        <Field
          name={needsName}
          label={
            <>
              {t("needs")}
              <span className="sr-only">, {person}</span>
            </>
          }
          hint={t("needsHint")}
          optionalNote={translator(locale, "basics")("optional")}
        >
          <Input defaultValue={needs ?? ""} autoComplete="off" maxLength={500} />
        </Field>
      ) : null}
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          person={person}
          name={replyName(question.id)}
          value={replyOf(question.id)}
          locale={locale}
          lang={page.wordsLang}
        />
      ))}
    </div>
  );
}
