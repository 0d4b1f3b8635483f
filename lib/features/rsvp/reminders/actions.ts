"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import {
  addReminder,
  changeReminder,
  planUsualReminders,
  removeReminder,
  skipReminder,
} from "./mutations/plan-reminders";
import { sendReminderNow } from "./mutations/send-reminder";
import {
  addReminderSchema,
  changeReminderSchema,
  reminderIdSchema,
  skipReminderSchema,
  usualRemindersSchema,
} from "./schema";

const after = ({ input }: { input: { eventId: string } }): void =>
  revalidatePath(`/events/${input.eventId}/rsvps/reminders`);

export const addReminderAction = eventAction({
  permission: "messages.send",
  schema: addReminderSchema,
  run: addReminder,
  after,
});

export const planUsualRemindersAction = eventAction({
  permission: "messages.send",
  schema: usualRemindersSchema,
  run: planUsualReminders,
  after,
});

export const changeReminderAction = eventAction({
  permission: "messages.send",
  schema: changeReminderSchema,
  run: changeReminder,
  after,
});

export const skipReminderAction = eventAction({
  permission: "messages.send",
  schema: skipReminderSchema,
  run: skipReminder,
  after,
});

export const removeReminderAction = eventAction({
  permission: "messages.send",
  schema: reminderIdSchema,
  run: removeReminder,
  after,
});

export const sendReminderNowAction = eventAction({
  permission: "messages.send",
  schema: reminderIdSchema,
  run: sendReminderNow,
  after,
});
