import type { RsvpQuestion } from "../answers/types";

export const questionKinds = ["text", "yes_no", "choice"] as const;
export const questionScopes = ["household", "guest"] as const;

export const questionKindLabels: Record<(typeof questionKinds)[number], string> = {
  text: "Free text",
  yes_no: "Yes or no",
  choice: "One of several options",
};

export const questionScopeLabels: Record<(typeof questionScopes)[number], string> = {
  household: "Once per household",
  guest: "Each person who comes",
};

export type FormMeal = {
  id: string;
  name: string;
  description: string | null;
  /** Answers that chose it: what deleting it touches. */
  answerCount: number;
};

export type FormQuestion = RsvpQuestion & { answerCount: number };

/** How guests of an event are asked, as the planner edits it. */
export type FormEditor = {
  eventId: string;
  timeZone: string;
  version: number;
  deadline: Date | null;
  introduction: string | null;
  isTentativeOffered: boolean;
  isDietaryAsked: boolean;
  isNoteOffered: boolean;
  sessions: { id: string; name: string; startsAt: Date; meals: FormMeal[] }[];
  questions: FormQuestion[];
  canEdit: boolean;
};
