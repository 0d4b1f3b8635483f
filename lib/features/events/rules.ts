import { type Refusal, refuse } from "@/lib/platform/result";

/** What is stored of an event's state. */
export type EventState = {
  status: "planning" | "confirmed" | "cancelled";
  startsAt: Date;
  endsAt: Date;
  completedAt: Date | null;
  archivedAt: Date | null;
};

/** What is shown: ongoing and completed follow from the clock. */
export const shownStatuses = ["planning", "confirmed", "ongoing", "completed", "cancelled"] as const;
export type ShownStatus = (typeof shownStatuses)[number];

export const statusLabels: Record<ShownStatus, string> = {
  planning: "Planning",
  confirmed: "Confirmed",
  ongoing: "Ongoing",
  completed: "Completed",
  cancelled: "Cancelled",
};

/** The state of an event at an instant. One that was never confirmed stays in planning, also when its day has passed. */
export function shownStatus(event: Omit<EventState, "archivedAt">, now: Date): ShownStatus {
  if (event.status !== "confirmed") return event.status;
  if (event.completedAt && event.completedAt <= now) return "completed";
  if (event.endsAt <= now) return "completed";
  return event.startsAt <= now ? "ongoing" : "confirmed";
}

export const transitions = ["confirm", "complete", "cancel", "archive", "unarchive"] as const;
export type Transition = (typeof transitions)[number];

/** The columns that a transition sets. */
export type StateChange = Partial<{
  status: "confirmed" | "cancelled";
  completedAt: Date;
  cancelledAt: Date;
  archivedAt: Date | null;
}>;

export type TransitionRefusal = "not_planning" | "not_ongoing" | "already_over" | "already_so";

const from: Record<"confirm" | "complete" | "cancel", readonly ShownStatus[]> = {
  confirm: ["planning"],
  complete: ["ongoing"],
  cancel: ["planning", "confirmed", "ongoing"],
};

/** The one place that says which change of state is possible, and what it stores. Archiving stands beside the states. */
export function transition(
  event: EventState,
  verb: Transition,
  now: Date,
): { ok: true; change: StateChange } | Refusal<TransitionRefusal> {
  const shown = shownStatus(event, now);
  if (verb === "archive") {
    return event.archivedAt ? refuse("already_so", "It is archived already.") : allow({ archivedAt: now });
  }
  if (verb === "unarchive") {
    return event.archivedAt ? allow({ archivedAt: null }) : refuse("already_so", "It is not archived.");
  }
  if (!from[verb].includes(shown)) return refuseFrom(shown, verb);
  if (verb === "confirm") return allow({ status: "confirmed" });
  if (verb === "complete") return allow({ completedAt: now });
  return allow({ status: "cancelled", cancelledAt: now });
}

/** The transitions that can be offered now. */
export function possibleTransitions(event: EventState, now: Date): Transition[] {
  return transitions.filter((verb) => transition(event, verb, now).ok);
}

function allow(change: StateChange): { ok: true; change: StateChange } {
  return { ok: true, change };
}

function refuseFrom(shown: ShownStatus, verb: "confirm" | "complete" | "cancel"): Refusal<TransitionRefusal> {
  if (shown === "cancelled") {
    return verb === "cancel"
      ? refuse("already_so", "This event is cancelled already.")
      : refuse("already_over", "This event is cancelled.");
  }
  if (shown === "completed") return refuse("already_over", "This event is over.");
  if (verb === "confirm") return refuse("not_planning", "This event is confirmed already.");
  return refuse("not_ongoing", "An event can be completed early only while it is going on.");
}

/** Whether the public page is served. A cancelled event's page stays, to say so. */
export function isPageServed(event: {
  status: EventState["status"];
  visibility: "private" | "unlisted" | "public";
}): boolean {
  return event.visibility !== "private" && event.status !== "planning";
}
