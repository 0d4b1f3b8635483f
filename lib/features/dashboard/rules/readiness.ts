import type { Formats } from "@/lib/platform/i18n/formats";
import type { UpcomingEvent } from "../types";

export type ReadinessStep = {
  key: "details" | "sessions" | "guests" | "invited" | "answered" | "seating" | "page";
  label: string;
  isDone: boolean;
  /** What is missing, with numbers; what was reached where it is done. */
  note: string;
  href: string;
};

/** Answers are in when nine of ten guests have answered: waiting for the last ones holds nothing up. */
const answeredShare = 0.9;

/**
 * What an event needs before its day, in the order of a planner's work: each step is done or says what is missing.
 * Empty for who may not see to it. Steps about guests are left out for who may not read them, and seats for an event
 * without a layout: not every event has tables.
 */
export function readinessOf(event: UpcomingEvent, { count, counted }: Formats): ReadinessStep[] {
  const { details, answers, seating, status } = event;
  if (!details) return [];
  const base = `/events/${event.id}`;
  const step = (key: ReadinessStep["key"], label: string, isDone: boolean, note: string, path: string) => ({
    key,
    label,
    isDone,
    note,
    href: `${base}${path}`,
  });
  const hasDetails = details.hasPlace && details.hasSummary;
  const missing = [
    ...(details.hasPlace ? [] : ["the place"]),
    ...(details.hasSummary ? [] : ["one sentence about it"]),
  ];
  const steps: ReadinessStep[] = [
    step(
      "details",
      "Details",
      hasDetails,
      hasDetails ? "Place and summary are there" : `Missing: ${missing.join(" and ")}`,
      "/settings",
    ),
    step(
      "sessions",
      "Sessions",
      details.sessions > 0,
      details.sessions > 0 ? counted(details.sessions, "session", "sessions") : "No sessions yet",
      "/sessions",
    ),
  ];
  if (answers) {
    const { guests, households, notInvited, waiting } = answers;
    const invited = households - notInvited;
    const answered = guests - waiting;
    steps.push(
      step(
        "guests",
        "Guests",
        guests > 0,
        guests > 0 ? counted(guests, "guest", "guests") : "Nobody on the list yet",
        "/guests",
      ),
      step(
        "invited",
        "Invited",
        households > 0 && notInvited === 0,
        `${count(invited)} of ${counted(households, "household", "households")}`,
        notInvited > 0 ? "/rsvps/households?show=uninvited" : "/rsvps/households",
      ),
      step(
        "answered",
        "Answered",
        guests > 0 && answered >= guests * answeredShare,
        `${count(answered)} of ${counted(guests, "guest", "guests")}`,
        waiting > 0 ? "/guests?answer=pending" : "/rsvps",
      ),
    );
  }
  if (seating) {
    const { seated, accepted, layoutId } = seating;
    const note = `${count(seated)} of ${count(accepted)} coming`;
    steps.push(step("seating", "Seated", accepted > 0 && seated >= accepted, note, `/seating/${layoutId}`));
  }
  steps.push(step("page", "Page", details.isPageServed, pageNote(details.isPageServed, status), "/settings"));
  return steps;
}

function pageNote(isServed: boolean, status: UpcomingEvent["status"]): string {
  if (isServed) return "Published";
  return status === "planning" ? "Opens once the event is confirmed" : "Private: nobody can open it";
}

/** How far an event is: steps done of all, and the first that is not. Null where there are none to see to. */
export function readinessSummary(
  steps: readonly ReadinessStep[],
): { done: number; all: number; next: ReadinessStep | null } | null {
  if (steps.length === 0) return null;
  return {
    done: steps.filter((each) => each.isDone).length,
    all: steps.length,
    next: steps.find((each) => !each.isDone) ?? null,
  };
}
