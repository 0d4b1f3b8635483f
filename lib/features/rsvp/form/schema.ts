import { z } from "zod";
import { checkbox, optionalText } from "@/lib/platform/form-fields";
import { isId } from "@/lib/platform/ids";
import { questionKinds, questionScopes } from "./types";

const id = z.string().refine(isId, "This is no longer there. Reload the page.");

export const formSettingsSchema = z.object({
  eventId: z.string(),
  /** The version the form was made from. */
  version: z.coerce.number().int(),
  /** On the clock of the event's zone; empty for none. */
  deadline: z.string().trim().default(""),
  introduction: optionalText(2000),
  isTentativeOffered: checkbox,
  isDietaryAsked: checkbox,
  isNoteOffered: checkbox,
});
export type FormSettingsInput = z.output<typeof formSettingsSchema>;

const mealFields = {
  eventId: z.string(),
  name: z.string().trim().min(1, "Give the meal a name.").max(120, "A name has at most 120 characters."),
  description: optionalText(500),
};
export const addMealSchema = z.object({ ...mealFields, sessionId: id });
export type AddMealInput = z.output<typeof addMealSchema>;
export const updateMealSchema = z.object({ ...mealFields, mealId: id });
export type UpdateMealInput = z.output<typeof updateMealSchema>;
export const mealIdSchema = z.object({ eventId: z.string(), mealId: id });

const direction = z.enum(["up", "down"]);
export const moveMealSchema = mealIdSchema.extend({ direction });

/** Options are written one per line. */
const optionLines = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== ""))
  .pipe(
    z.array(z.string().max(160, "An option has at most 160 characters.")).max(40, "A question has at most 40 options."),
  );

const questionFields = {
  eventId: z.string(),
  prompt: z.string().trim().min(1, "Write the question.").max(300, "A question has at most 300 characters."),
  kind: z.enum(questionKinds),
  scope: z.enum(questionScopes),
  options: optionLines,
  isRequired: checkbox,
};
const enoughOptions = (question: { kind: string; options: string[] }): boolean =>
  question.kind !== "choice" || question.options.length >= 2;
const needsOptions = { path: ["options"], message: "Write at least two options, one per line." };

export const addQuestionSchema = z.object(questionFields).refine(enoughOptions, needsOptions);
export type QuestionInput = z.output<typeof addQuestionSchema>;
export const updateQuestionSchema = z.object({ ...questionFields, questionId: id }).refine(enoughOptions, needsOptions);
export type UpdateQuestionInput = z.output<typeof updateQuestionSchema>;
export const questionIdSchema = z.object({ eventId: z.string(), questionId: id });
export const moveQuestionSchema = questionIdSchema.extend({ direction });
