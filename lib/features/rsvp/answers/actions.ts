"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { eventAction, guestDoorAction } from "@/lib/platform/action/define";
import { submitAnswers, submitOnBehalf } from "./mutations/submit-answers";
import { behalfSubmissionSchema, guestSubmissionSchema } from "./schema";

/** A household's answers. Limited by household, not by address: a whole company may answer from behind one. */
export const submitAnswersAction = guestDoorAction({
  householdLimit: "rsvp.answer",
  schema: guestSubmissionSchema,
  run: submitAnswers,
  after: ({ input }) => redirect(`/r/${input.token}?sent=1${input.lang ? `&lang=${input.lang}` : ""}`),
});

/** Answers that a planner writes down for a household. */
export const answerOnBehalfAction = eventAction({
  permission: "guests.write",
  schema: behalfSubmissionSchema,
  run: async (scope, input) => {
    const result = await submitOnBehalf(scope, input.householdId, input);
    return result.ok ? { ...result, message: "The answers are saved." } : result;
  },
  after: ({ input }) => revalidatePath(`/events/${input.eventId}/rsvps`, "layout"),
});
