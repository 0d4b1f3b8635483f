import { useFormats } from "#formats";
import type { ReminderKind, ReminderReach } from "@/lib/features/rsvp/reminders/types";

/** Whom a reminder would reach if it went out now, by number and by name. */
export function Reach({ kind, reach }: { kind: ReminderKind; reach: ReminderReach }) {
  const formats = useFormats();
  const { households, guests, withoutEmail, neverInvited, names } = reach;
  const more = households - names.length;
  return (
    <div className="rounded-lg bg-sunken px-4 py-3">
      <p>
        If it went out now:{" "}
        <strong>
          {formats.counted(households, "household", "households")}, {formats.counted(guests, "guest", "guests")}
        </strong>
      </p>
      {households > 0 ? (
        <p className="mt-1 text-[0.9286em] text-muted">
          {names.join(", ")}
          {more > 0 ? ` and ${formats.count(more)} more` : ""}
        </p>
      ) : null}
      {withoutEmail > 0 ? (
        <p className="mt-1 text-[0.9286em] text-muted">
          {formats.counted(withoutEmail, "household has", "households have")} no e-mail address.
        </p>
      ) : null}
      {kind === "answer" && neverInvited > 0 ? (
        <p className="mt-1 text-[0.9286em] text-muted">
          {formats.counted(neverInvited, "household was", "households were")} never invited by mail and will not be
          reminded.
        </p>
      ) : null}
    </div>
  );
}
