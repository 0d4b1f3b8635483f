import { z } from "zod";
import { optionalText } from "@/lib/platform/form-fields";
import { isId } from "@/lib/platform/ids";
import { minuteOfClock } from "./rules/clock";
import { reminderKinds } from "./types";

const id = z.string().refine(isId, "This is no longer there. Reload the page.");

const timeOfDay = z
  .string()
  .trim()
  .transform((text, context) => {
    const minute = minuteOfClock(text);
    if (minute === null) context.addIssue({ code: "custom", message: "Write a time like 10:00." });
    return minute ?? 0;
  });

const planFields = {
  eventId: z.string(),
  daysBefore: z.coerce
    .number("Write a number of days.")
    .int("Write a whole number of days.")
    .min(0, "At least 0: on the day itself.")
    .max(365, "At most 365 days before."),
  time: timeOfDay,
  note: optionalText(1000),
};

export const addReminderSchema = z.object({ ...planFields, kind: z.enum(reminderKinds) });
export type AddReminderInput = z.output<typeof addReminderSchema>;

export const changeReminderSchema = z.object({ ...planFields, reminderId: id });
export type ChangeReminderInput = z.output<typeof changeReminderSchema>;

export const usualRemindersSchema = z.object({ eventId: z.string(), kind: z.enum(reminderKinds) });
export const reminderIdSchema = z.object({ eventId: z.string(), reminderId: id });
export const skipReminderSchema = reminderIdSchema.extend({ isSkipped: z.boolean() });
