import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { lockEvent, lockSessions } from "../../mutations/lock-event";
import { rememberKnownTimes } from "../../notices/mutations";
import { changesBetween } from "../../rules/changes";
import type { SessionInput, UpdateSessionInput } from "../schema";
import { holdNewGuests, inviteEveryone } from "./invites";
import { sessionTimes, type TimesRefusal } from "./session-times";

type Saved = { sessionId: string; message: string };

/** Adds a session. One that invites all invites who is on the list now, and whoever comes onto it later. */
export async function createSession(scope: EventScope, input: SessionInput): Promise<Result<Saved, TimesRefusal>> {
  const { eventId: _id, startsAt: _from, endsAt: _until, ...fields } = input;
  return inTransaction(async (tx): Promise<Result<Saved, TimesRefusal>> => {
    if (input.invitesAll) await holdNewGuests(tx, scope);
    const event = await lockEvent(tx, scope);
    const times = sessionTimes(input, event, formatsOf(scope.actor));
    if (!times.ok) return times;
    const { startsAt, endsAt } = times;
    const sessionId = newId();
    await tx.session.create({ data: { ...fields, id: sessionId, eventId: scope.eventId, startsAt, endsAt } });
    const invited = input.invitesAll ? await inviteEveryone(tx, scope, sessionId) : 0;
    await recordAudit(tx, scope, {
      action: "session.created",
      subject: { kind: "session", id: sessionId, name: input.name },
      after: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), invited },
    });
    await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
    const who =
      invited === 0 ? "" : invited === 1 ? " One guest is invited to it." : ` ${invited} guests are invited to it.`;
    return done({ sessionId, message: `“${input.name}” is added.${who}` });
  });
}

type UpdateRefusal = TimesRefusal | "capacity_below_accepted";

/** Changes a session. Refuses a capacity below those who have accepted. Throws NOT_FOUND for another event's. */
export async function updateSession(
  scope: EventScope,
  input: UpdateSessionInput,
): Promise<Result<Saved, UpdateRefusal>> {
  const { eventId: _id, sessionId, startsAt: _from, endsAt: _until, ...fields } = input;
  return inTransaction(async (tx): Promise<Result<Saved, UpdateRefusal>> => {
    await lockSessions(tx, scope);
    const event = await lockEvent(tx, scope);
    const session = await tx.session.findFirst({ where: { id: sessionId, eventId: scope.eventId } });
    if (!session) throw notFoundError();
    const times = sessionTimes(input, event, formatsOf(scope.actor));
    if (!times.ok) return times;
    if (fields.capacity !== null && fields.capacity < session.acceptedCount) {
      const { count, counted } = formatsOf(scope.actor);
      const many = counted(session.acceptedCount, "guest has", "guests have");
      const message = `${many} accepted “${session.name}”, so its capacity cannot go below ${count(session.acceptedCount)}.`;
      return refuse("capacity_below_accepted", message, { capacity: [message] });
    }
    const next = { ...fields, startsAt: times.startsAt, endsAt: times.endsAt };
    const changes = changesBetween(session, next);
    if (!changes) return done({ sessionId, message: "Saved." });
    const fieldsChanged = Object.keys(changes.after);
    if (["startsAt", "endsAt", "place"].some((field) => fieldsChanged.includes(field))) {
      await rememberKnownTimes(tx, scope);
    }
    await tx.session.update({ where: { id: sessionId, eventId: scope.eventId }, data: next });
    await recordAudit(tx, scope, {
      action: "session.updated",
      subject: { kind: "session", id: sessionId, name: input.name },
      ...changes,
    });
    await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
    return done({ sessionId, message: "Saved." });
  });
}
