import { useFormats } from "#formats";
import { Stat } from "@/components/ui/stat";
import { Time } from "@/components/ui/time";
import type { Board } from "@/lib/features/rsvp/board/types";

/** The numbers that matter most; each leads to the people it counts. */
export function BoardNumbers({ eventId, board }: { eventId: string; board: Board }) {
  const { count } = useFormats();
  const { guests, households, deadline, timeZone } = board;
  const base = `/events/${eventId}`;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Stat
        label="Guests coming"
        value={count(guests.coming)}
        note={`of ${count(guests.total)}${guests.capacity ? `, ${count(guests.capacity)} places` : ""}`}
        href={`${base}/guests?answer=accepted`}
      />
      <Stat
        label="Guests to answer"
        value={count(guests.waiting)}
        note={
          deadline ? (
            <>
              by <Time at={deadline} timeZone={timeZone} />
            </>
          ) : (
            "no deadline"
          )
        }
        href={`${base}/guests?answer=pending`}
      />
      <Stat
        label="Households answered"
        value={count(households.answered)}
        note={`of ${count(households.total)}`}
        href={`${base}/rsvps/households?show=answered`}
      />
      <Stat
        label="Households waiting"
        value={count(households.waiting)}
        note={`${count(households.invited)} invited by mail`}
        href={`${base}/rsvps/households?show=waiting`}
      />
    </div>
  );
}
