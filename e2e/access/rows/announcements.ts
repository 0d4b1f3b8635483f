import { newId } from "@/lib/platform/ids";
import { countAudience, makeAnnouncement, makeTemplate } from "@/lib/testing/announcement-factories";
import { atEvent } from "../gates";
import type { World } from "../world";
import type { ActionRow } from "./row";

const draft = atEvent("messages.draft");
const send = atEvent("messages.send");
const keep = atEvent("templates.write");
const foreign = "not_found";
const texts = { en: { subject: "News", body: "Dear {first name}" } };

/** Whom the announcement reaches: other knocks add households to the event. */
const peopleOf = async ({ event }: World): Promise<number> =>
  (await countAudience(event.scope, { audience: [{ source: "guests", by: "all", values: {} }], byText: false })).people;

const named = async ({ eventId, event }: World) => ({ eventId, announcementId: await makeAnnouncement(event) });

export const announcementRows: Record<string, ActionRow> = {
  createAnnouncementAction: { gate: draft, input: ({ eventId }) => ({ eventId, template: "" }) },
  copyAnnouncementAction: { gate: draft, input: named, foreign },
  saveAnnouncementAction: {
    gate: draft,
    input: async (world) => ({
      ...(await named(world)),
      version: 1,
      texts,
      audience: [{ source: "guests", by: "households", values: { households: [world.householdId] } }],
      byText: true,
    }),
    // Of households, only the event's own are ever written to.
    foreign: { announcementId: "not_found", "audience.0.values.households.0": "done" },
    sister: { announcementId: "not_found", "audience.0.values.households.0": "done" },
  },
  deleteDraftAction: { gate: draft, input: named, foreign },
  previewAnnouncementAction: {
    gate: draft,
    input: async (world) => ({ ...(await named(world)), texts, locale: "en", recipientKey: "" }),
    writesElsewhere: true,
    foreign,
  },
  sendTestAnnouncementAction: {
    gate: draft,
    input: async (world) => ({ ...(await named(world)), texts, locale: "en", recipientKey: "" }),
    foreign,
  },
  sendAnnouncementAction: {
    gate: send,
    input: async (world) => ({ ...(await named(world)), version: 1, key: newId(), people: await peopleOf(world) }),
    // The key is the caller's own invention.
    foreign: { announcementId: "not_found", key: "done" },
  },
  scheduleAnnouncementAction: {
    gate: send,
    input: async (world) => ({ ...(await named(world)), version: 1, key: newId(), at: "2999-01-01T10:00" }),
    foreign: { announcementId: "not_found", key: "done" },
  },
  takeBackAction: {
    gate: send,
    input: async ({ eventId, event }) => ({ eventId, announcementId: await makeAnnouncement(event, "sending") }),
    foreign,
  },
  cancelAnnouncementAction: {
    gate: send,
    input: async ({ eventId, event }) => ({ eventId, announcementId: await makeAnnouncement(event, "sending") }),
    foreign,
  },
  retryFailedAction: {
    gate: send,
    input: async ({ eventId, event }) => ({ eventId, announcementId: await makeAnnouncement(event, "failed") }),
    foreign,
  },
  // Templates are the organization's, and so is the right to keep them.
  saveTemplateAction: {
    gate: keep,
    input: async (world) => ({ ...(await named(world)), name: `Template ${newId().slice(-8)}` }),
    foreign,
  },
  deleteTemplateAction: {
    gate: keep,
    input: async ({ eventId, event }) => ({ eventId, templateId: await makeTemplate(event) }),
    foreign,
    sister: "done",
  },
};
