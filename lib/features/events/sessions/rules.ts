const dayMs = 86_400_000;
/** How far outside the event a session may lie: a dinner on the eve, a brunch on the day after, set-up and farewell. */
export const daysAround = 7;

type Span = { startsAt: Date; endsAt: Date };

/** Whether a session lies within reason of its event. */
export function isWithinReason(session: Span, event: Span): boolean {
  return (
    session.startsAt.getTime() >= event.startsAt.getTime() - daysAround * dayMs &&
    session.endsAt.getTime() <= event.endsAt.getTime() + daysAround * dayMs
  );
}
