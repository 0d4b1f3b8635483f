"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { done } from "@/lib/platform/result";
import { previewMail } from "./data/preview";
import { copyAnnouncement, createAnnouncement, deleteDraft, saveAnnouncement } from "./mutations/drafts";
import { retryFailed } from "./mutations/retry";
import { scheduleAnnouncement, sendAnnouncement } from "./mutations/send";
import { sendTestAnnouncement } from "./mutations/send-test";
import { cancelAnnouncement, takeBack } from "./mutations/take-back";
import { deleteTemplate, saveTemplate } from "./mutations/templates";
import {
  announcementSchema,
  newAnnouncementSchema,
  previewSchema,
  saveAnnouncementSchema,
  saveTemplateSchema,
  scheduleSchema,
  sendSchema,
  templateSchema,
  testSchema,
} from "./schema";

const after = ({ input }: { input: { eventId: string } }) =>
  revalidatePath(`/events/${input.eventId}/messages`, "layout");

export const createAnnouncementAction = eventAction({
  permission: "messages.draft",
  schema: newAnnouncementSchema,
  run: createAnnouncement,
  after,
});

export const copyAnnouncementAction = eventAction({
  permission: "messages.draft",
  schema: announcementSchema,
  run: copyAnnouncement,
  after,
});

/** The composer keeps its own state: the page is not read again for each pause in typing. */
export const saveAnnouncementAction = eventAction({
  permission: "messages.draft",
  schema: saveAnnouncementSchema,
  run: saveAnnouncement,
});

export const deleteDraftAction = eventAction({
  permission: "messages.draft",
  schema: announcementSchema,
  run: deleteDraft,
  after,
});

export const previewAnnouncementAction = eventAction({
  permission: "messages.draft",
  schema: previewSchema,
  run: async (scope, input) => {
    const { mail, from, textMessage } = await previewMail(scope, input);
    const { body, length, isTooLong } = textMessage;
    return done({ ...mail, from, smsBody: body, [isTooLong ? "smsProblem" : "smsLength"]: length });
  },
});

export const sendTestAnnouncementAction = eventAction({
  permission: "messages.draft",
  schema: testSchema,
  run: sendTestAnnouncement,
});

export const sendAnnouncementAction = eventAction({
  permission: "messages.send",
  schema: sendSchema,
  run: sendAnnouncement,
  after,
});

export const scheduleAnnouncementAction = eventAction({
  permission: "messages.send",
  schema: scheduleSchema,
  run: scheduleAnnouncement,
  after,
});

export const takeBackAction = eventAction({
  permission: "messages.send",
  schema: announcementSchema,
  run: takeBack,
  after,
});

export const cancelAnnouncementAction = eventAction({
  permission: "messages.send",
  schema: announcementSchema,
  run: cancelAnnouncement,
  after,
});

export const retryFailedAction = eventAction({
  permission: "messages.send",
  schema: announcementSchema,
  run: retryFailed,
  after,
});

export const saveTemplateAction = eventAction({
  permission: "templates.write",
  schema: saveTemplateSchema,
  run: saveTemplate,
  after,
});

export const deleteTemplateAction = eventAction({
  permission: "templates.write",
  schema: templateSchema,
  run: deleteTemplate,
  after,
});
