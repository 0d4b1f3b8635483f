import { type Refusal, refuse } from "@/lib/platform/result";

export const tooMuch = (): Refusal<"too_much"> =>
  refuse("too_much", "This would give or take more than you may do yourself on this event. Ask an owner or planner.");

export const notOnTeam = (): Refusal<"not_found"> => refuse("not_found", "This person is no longer on the team.");
