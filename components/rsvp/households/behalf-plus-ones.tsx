import { UserPlus } from "lucide-react";
import { useFormats } from "#formats";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { displayName } from "@/lib/features/guests/rules";
import { plusOnesLeft, sponsorOf } from "@/lib/features/rsvp/answers/rules/people";
import type { RsvpGuest, RsvpState } from "@/lib/features/rsvp/answers/types";
import { NameFields } from "../guest/name-fields";
import { OpenWhenTyped } from "../guest/open-when-typed";
import { QuestionField } from "../guest/question-field";
import { BehalfSession } from "./behalf-session";

/** Places that one form offers; for more it is sent again. */
const placesAtOnce = 4;

/** Room for the people whom the household may still bring. A place without a name is nobody. */
export function BehalfPlusOnes({ state }: { state: RsvpState }) {
  const formats = useFormats();
  const sponsor = sponsorOf(state.guests);
  const left = plusOnesLeft(state);
  if (!sponsor || left === 0 || sponsor.sessionIds.length === 0) return null;
  const places = Array.from({ length: Math.min(left, placesAtOnce) }, (_, place) => `added.${place}`);
  const sessions = state.sessions.filter((session) => sponsor.sessionIds.includes(session.id));
  const questions = state.questions.filter((question) => question.scope === "guest");
  return (
    <section aria-label="Plus-ones" className="flex flex-col gap-3 border-b border-border pb-5">
      <div>
        <h3 className="text-[1.0714em]">Plus-ones</h3>
        <p className="text-muted">
          {left === 1 ? "They may bring one more person." : `They may bring ${formats.count(left)} more people.`}
        </p>
      </div>
      {places.map((place, index) => (
        <OpenWhenTyped
          key={place}
          fields={[`${place}.firstName`, `${place}.lastName`]}
          className="rounded-lg border border-border"
          summaryClassName="flex min-h-10 items-center gap-2.5 rounded-lg px-4 py-2 font-medium pointer-coarse:min-h-11"
          summary={
            <>
              <UserPlus aria-hidden className="size-4 shrink-0" />
              {index === 0 ? "Add a plus-one" : "Add another plus-one"}
            </>
          }
        >
          <div className="flex flex-col gap-3 px-4 pt-1 pb-4">
            <NameFields name={place} locale="en" />
            {sessions.map((session) => (
              <BehalfSession
                key={session.id}
                person={`Plus-one ${index + 1}`}
                session={session}
                name={`${place}.answers.${session.id}`}
                answer={{ status: "accepted", mealOptionId: null }}
              />
            ))}
            {state.form.isDietaryAsked ? (
              <Field name={`${place}.needs`} label="Dietary needs" optionalNote="optional">
                <Input autoComplete="off" />
              </Field>
            ) : null}
            {questions.map((question) => (
              <QuestionField
                key={question.id}
                question={question}
                person={`Plus-one ${index + 1}`}
                name={`${place}.replies.${question.id}`}
                value={undefined}
                locale="en"
              />
            ))}
          </div>
        </OpenWhenTyped>
      ))}
    </section>
  );
}

/** The name of somebody who is brought along, and whether they still come along. */
export function BehalfPlusOneNames({ guest }: { guest: RsvpGuest }) {
  return (
    <>
      <NameFields name={`names.${guest.id}`} guest={guest} locale="en" />
      <Checkbox name={`remove.${guest.id}`} label={`${displayName(guest)} is no longer brought along`} />
    </>
  );
}
