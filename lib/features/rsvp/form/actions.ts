"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { addMeal, deleteMeal, moveMeal, updateMeal } from "./mutations/change-meals";
import { addQuestion, deleteQuestion, moveQuestion, updateQuestion } from "./mutations/change-questions";
import { saveFormSettings } from "./mutations/save-settings";
import {
  addMealSchema,
  addQuestionSchema,
  formSettingsSchema,
  mealIdSchema,
  moveMealSchema,
  moveQuestionSchema,
  questionIdSchema,
  updateMealSchema,
  updateQuestionSchema,
} from "./schema";

const after = ({ input }: { input: { eventId: string } }): void =>
  revalidatePath(`/events/${input.eventId}/rsvps`, "layout");

export const saveFormSettingsAction = eventAction({
  permission: "event.update",
  schema: formSettingsSchema,
  run: saveFormSettings,
  after,
});
export const addMealAction = eventAction({ permission: "event.update", schema: addMealSchema, run: addMeal, after });
export const updateMealAction = eventAction({
  permission: "event.update",
  schema: updateMealSchema,
  run: updateMeal,
  after,
});
export const moveMealAction = eventAction({ permission: "event.update", schema: moveMealSchema, run: moveMeal, after });
export const deleteMealAction = eventAction({
  permission: "event.update",
  schema: mealIdSchema,
  run: deleteMeal,
  after,
});
export const addQuestionAction = eventAction({
  permission: "event.update",
  schema: addQuestionSchema,
  run: addQuestion,
  after,
});
export const updateQuestionAction = eventAction({
  permission: "event.update",
  schema: updateQuestionSchema,
  run: updateQuestion,
  after,
});
export const moveQuestionAction = eventAction({
  permission: "event.update",
  schema: moveQuestionSchema,
  run: moveQuestion,
  after,
});
export const deleteQuestionAction = eventAction({
  permission: "event.update",
  schema: questionIdSchema,
  run: deleteQuestion,
  after,
});
