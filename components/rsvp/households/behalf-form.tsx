import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { displayName } from "@/lib/features/guests/rules";
import { answerOnBehalfAction } from "@/lib/features/rsvp/answers/actions";
import type { RsvpGuest } from "@/lib/features/rsvp/answers/types";
import type { HouseholdAnswers } from "@/lib/features/rsvp/board/types";
import { QuestionField } from "../guest/question-field";
import { BehalfPlusOneNames, BehalfPlusOnes } from "./behalf-plus-ones";
import { BehalfSession } from "./behalf-session";

type Props = { eventId: string; household: HouseholdAnswers };

/** The household's answers as the planner enters them: the same answers, without the guests' obligations. */
export function BehalfForm({ eventId, household }: Props) {
  const { state, canAnswer, key } = household;
  const questions = state.questions.filter((question) => question.scope === "household");
  return (
    <ActionForm action={answerOnBehalfAction}>
      <fieldset disabled={!canAnswer} className="flex min-w-0 flex-col gap-6">
        <input type="hidden" name="eventId" value={eventId} />
        <input type="hidden" name="householdId" value={state.household.id} />
        <input type="hidden" name="key" value={key} />
        {state.guests.map((guest) => (
          <BehalfGuest key={guest.id} guest={guest} household={household} />
        ))}
        <BehalfPlusOnes state={state} />
        {questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            name={`replies.${question.id}.${state.household.id}`}
            value={state.replies.find((reply) => reply.questionId === question.id)?.value}
            locale="en"
          />
        ))}
        {state.form.isNoteOffered ? (
          <Field name="note" label="Their words to the hosts" optionalNote="optional">
            <Textarea defaultValue={state.household.guestNote ?? ""} rows={2} />
          </Field>
        ) : null}
        {canAnswer ? (
          <FormActions>
            <SubmitButton>Save answers</SubmitButton>
          </FormActions>
        ) : null}
      </fieldset>
    </ActionForm>
  );
}

function BehalfGuest({ guest, household: { state } }: { guest: RsvpGuest; household: HouseholdAnswers }) {
  const name = displayName(guest);
  const questions = state.questions.filter((question) => question.scope === "guest");
  return (
    <section aria-label={name} className="flex flex-col gap-3 border-b border-border pb-5">
      <h3 className="text-[1.0714em] wrap-anywhere">{name}</h3>
      {guest.kind === "plus_one" ? <BehalfPlusOneNames guest={guest} /> : null}
      {guest.sessionIds.length === 0 ? <p className="text-muted">Asked to no session.</p> : null}
      {state.sessions
        .filter((session) => guest.sessionIds.includes(session.id))
        .map((session) => (
          <BehalfSession
            key={session.id}
            person={name}
            session={session}
            name={`answers.${guest.id}.${session.id}`}
            answer={guest.answers[session.id]}
          />
        ))}
      {state.form.isDietaryAsked ? (
        <Field name={`needs.${guest.id}`} label="Dietary needs" optionalNote="optional">
          <Input defaultValue={guest.dietaryNeeds ?? ""} autoComplete="off" />
        </Field>
      ) : null}
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          person={name}
          name={`replies.${question.id}.${guest.id}`}
          value={state.replies.find((reply) => reply.questionId === question.id && reply.subjectId === guest.id)?.value}
          locale="en"
        />
      ))}
    </section>
  );
}
