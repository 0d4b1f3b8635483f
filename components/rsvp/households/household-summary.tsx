import { Time } from "@/components/ui/time";
import type { HouseholdAnswers } from "@/lib/features/rsvp/board/types";

/** Where its mail goes, when it was invited and when it answered, in a line. */
export function HouseholdSummary({ household }: { household: HouseholdAnswers }) {
  const { state, email, mails } = household;
  const { timeZone } = state.event;
  const { lastAnsweredAt, allowance } = state.household;
  const invited = mails[0];
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-0.5">
      <span>{email ?? "No e-mail address"}</span>
      <span>
        {invited ? (
          <>
            Invited <Time at={invited.at} timeZone={timeZone} />
          </>
        ) : (
          "Not invited by mail"
        )}
      </span>
      <span>
        {lastAnsweredAt ? (
          <>
            Answered <Time at={lastAnsweredAt} timeZone={timeZone} />
          </>
        ) : (
          "Not answered"
        )}
      </span>
      {allowance > 0 ? <span>May bring {allowance}</span> : null}
    </span>
  );
}
