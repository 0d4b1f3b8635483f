import { RadioGroup } from "@/components/ui/radio-group";
import type { GivenAnswer, RsvpPage, RsvpSession } from "@/lib/features/rsvp/answers/types";
import { translator } from "@/lib/platform/i18n/translator";
import { AnswerChoice } from "./answer-choice";
import { SessionTime } from "./session-time";

type Props = {
  sessionId: string;
  person: string;
  /** Form name of the answer: `answers.<guest>.<session>`. */
  name: string;
  answer: GivenAnswer | undefined;
  page: RsvpPage;
};

/** Fewer than this, and the page says how many places are left. */
const scarcePlaces = 10;

/** Whether a person comes to a session, and what they eat there. */
export function SessionAnswer({ sessionId, person, name, answer, page }: Props) {
  const session = page.state.sessions.find((each) => each.id === sessionId);
  if (!session) return null;
  const t = translator(page.locale, "rsvp");
  const isTentativeOffered = page.state.form.isTentativeOffered || answer?.status === "tentative";
  return (
    <div className="group/session flex flex-col gap-4">
      <AnswerChoice
        name={`${name}.status`}
        defaultValue={answer?.status}
        legend={
          <>
            <span className="sr-only">{person}: </span>
            <span lang={page.wordsLang} className="text-lg">
              {session.name}
            </span>{" "}
            <SessionTime session={session} page={page} />
            <PlacesLeft session={session} page={page} />
          </>
        }
        options={[
          { value: "accepted", label: t("coming") },
          ...(isTentativeOffered ? [{ value: "tentative" as const, label: t("maybe") }] : []),
          { value: "declined", label: t("notComing") },
        ]}
      />
      {session.meals.length > 0 ? (
        <div className="hidden rounded-lg bg-sunken px-4 py-3 group-has-[[data-coming]:checked]/session:block">
          <RadioGroup
            name={`${name}.meal`}
            legend={
              <>
                {t("meal")}
                <span className="sr-only">
                  , {person}: {session.name}
                </span>
              </>
            }
            defaultValue={answer?.mealOptionId ?? undefined}
            options={session.meals.map((meal) => ({
              value: meal.id,
              label: <span lang={page.wordsLang}>{meal.name}</span>,
              description: meal.description ? <span lang={page.wordsLang}>{meal.description}</span> : undefined,
            }))}
          />
        </div>
      ) : null}
    </div>
  );
}

function PlacesLeft({ session, page }: { session: RsvpSession; page: RsvpPage }) {
  if (session.capacity === null) return null;
  const left = Math.max(0, session.capacity - session.acceptedCount);
  if (left >= scarcePlaces) return null;
  const t = translator(page.locale, "rsvp");
  return (
    <span className="block text-sm font-normal text-warning-ink">
      {left === 0 ? t("full") : t("placesLeft", { count: left })}
    </span>
  );
}
