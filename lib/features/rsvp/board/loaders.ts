import { eventLoader } from "@/lib/platform/loader";
import { getBoard } from "./data/board";
import { getHouseholdAnswers } from "./data/household";

/** How answers stand. The open page asks for the same again when an answer arrives. */
export const loadBoard = eventLoader("guests.read", (scope) => getBoard(scope));

/** One household's answers, history and mails. */
export const loadHouseholdAnswers = eventLoader("guests.read", (scope, householdId: string) =>
  getHouseholdAnswers(scope, householdId),
);

/** What the person may do about answers, so that nothing else is offered. */
export const loadRsvpAbilities = eventLoader("guests.read", async (scope) => ({
  send: scope.can("messages.send"),
  editForm: scope.can("event.update"),
  answer: scope.can("guests.write"),
}));
