import { releaseSeatsOf, tidyRulesOf } from "@/lib/features/seating/jobs";
import { inngest, onEvent } from "../client";

/** Whoever declines or leaves the list gives the seat back; the planner is told by `seating/seat.released`. */
export const releaseSeats = inngest.createFunction(
  {
    id: "seating-release",
    name: "Give back the seats of guests who are not coming",
    triggers: [onEvent("rsvp/answer.given"), onEvent("guests/list.changed")],
    retries: 9,
    concurrency: { limit: 4 },
  },
  async ({ event, step }) => {
    if (event.name === "inngest/function.invoked") return { released: 0 };
    return await step.run("release", () => releaseSeatsOf(event.data));
  },
);

/** A deleted tag leaves the rules that named it; a rule that is left without anybody goes too. */
export const tidyRules = inngest.createFunction(
  {
    id: "seating-tidy-rules",
    name: "Remove seating rules whose people and groups were deleted",
    triggers: [onEvent("guests/list.changed")],
    retries: 9,
    concurrency: { limit: 4 },
  },
  async ({ event, step }) => {
    if (event.name === "inngest/function.invoked") return { removed: 0 };
    return await step.run("tidy", () => tidyRulesOf(event.data));
  },
);
