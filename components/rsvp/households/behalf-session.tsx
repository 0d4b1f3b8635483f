import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { answerLabels } from "@/lib/features/guests/rules";
import { answerStatuses, type GivenAnswer, type RsvpSession } from "@/lib/features/rsvp/answers/types";

type Props = { person: string; session: RsvpSession; name: string; answer: GivenAnswer | undefined };

/** A person's answer to one session, and their meal. */
export function BehalfSession({ person, session, name, answer }: Props) {
  const hidden = <span className="sr-only">{person}, </span>;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field
        name={`${name}.status`}
        label={
          <>
            {hidden}
            {session.name}
          </>
        }
      >
        <Select
          defaultValue={answer?.status ?? "pending"}
          options={answerStatuses.map((status) => ({ value: status, label: answerLabels[status] }))}
        />
      </Field>
      {session.meals.length > 0 ? (
        <Field
          name={`${name}.meal`}
          label={
            <>
              {hidden}
              <span className="sr-only">{session.name}, </span>Meal
            </>
          }
        >
          <Select
            placeholder="No meal chosen"
            defaultValue={answer?.mealOptionId ?? ""}
            options={session.meals.map((meal) => ({ value: meal.id, label: meal.name }))}
          />
        </Field>
      ) : null}
    </div>
  );
}
