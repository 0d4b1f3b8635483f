"use server";

import { redirect } from "next/navigation";
import { guestAction } from "@/lib/platform/action/define";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { submitAnswers } from "./mutations/submit-answers";
import { guestSubmissionSchema } from "./schema";

/** A household's answers. Limited by household, not by address: a whole company may answer from behind one. */
export const submitAnswersAction = guestAction({
  schema: guestSubmissionSchema,
  run: async (scope, input) => {
    await enforceLimit("rsvp.answer", scope.householdId);
    return submitAnswers(scope, input);
  },
  after: ({ input }) => redirect(`/r/${input.token}?sent=1${input.lang ? `&lang=${input.lang}` : ""}`),
});
