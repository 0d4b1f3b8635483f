import type { PlacesRefusal } from "@/lib/features/events/places/types";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type Translator, translator } from "@/lib/platform/i18n/translator";
import { type Refusal, refuse } from "@/lib/platform/result";
import type { Answering, Problem, RsvpState, SubmitRefusal } from "../types";
import type { PlanRefusal } from "./plan";

/** What stands in the way of a submission. */
export type Obstacle = { reason: "household_gone" } | PlanRefusal | PlacesRefusal;

/** An obstacle as the guest (or, in English, the planner) is told of it, politely and with the numbers. */
export function refusalOf(
  obstacle: Obstacle,
  state: RsvpState | null,
  locale: Locale,
  by: Answering["by"],
): Refusal<SubmitRefusal> {
  const t = translator(locale, "rsvp");
  switch (obstacle.reason) {
    case "closed":
      return refuse("closed", t(`closed.${obstacle.because}`));
    case "session_full": {
      const session = state?.sessions.find((each) => each.id === obstacle.sessionId);
      return refuse(
        "session_full",
        t("refused.session_full", { session: session?.name ?? "", count: obstacle.placesLeft }),
        fullFields(state, obstacle.sessionId, t("refused.session_full_field", { count: obstacle.placesLeft })),
      );
    }
    case "event_full":
      return refuse("event_full", t("refused.event_full", { count: obstacle.placesLeft }));
    case "allowance_exceeded":
      return refuse("allowance_exceeded", t("refused.allowance_exceeded", { count: obstacle.allowance }));
    case "invalid":
      return refuse(
        "invalid",
        t("refused.invalid", { count: obstacle.problems.length }),
        fieldErrors(obstacle.problems, t),
      );
    case "nothing_answered":
      return refuse("nothing_answered", t("refused.nothing_answered"));
    case "household_gone":
    case "invitation_changed":
      return refuse(obstacle.reason, t(by === "guest" ? "refused.invitation_changed" : "refused.list_changed"));
  }
}

function fieldErrors(problems: readonly Problem[], t: Translator<"rsvp">): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const { code, field, params } of problems) {
    errors[field] = [...(errors[field] ?? []), t(`problem.${code}`, { session: "", max: 0, ...params })];
  }
  return errors;
}

/** The sentence beside each of the household's choices for a session that is full. */
function fullFields(state: RsvpState | null, sessionId: string, sentence: string): Record<string, string[]> {
  const guests = state?.guests.filter((guest) => guest.sessionIds.includes(sessionId)) ?? [];
  return Object.fromEntries(guests.map((guest) => [`answers.${guest.id}.${sessionId}.status`, [sentence]]));
}
