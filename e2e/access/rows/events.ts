import { db } from "@/lib/platform/db";
import { makeSession } from "@/lib/testing/rsvp-factories";
import { fileRow } from "../fixtures/files";
import { atEvent, inOrganization } from "../gates";
import type { World } from "../world";
import type { ActionRow } from "./row";

const gate = atEvent("event.update");
const eventOnly = ({ eventId }: World) => ({ eventId });
const dayMs = 86_400_000;

/** "2027-06-12T15:00" */
const wallClock = (at: Date): string => at.toISOString().slice(0, 16);

async function timesOf({ eventId }: World): Promise<{ startsAt: string; endsAt: string }> {
  const { startsAt, endsAt } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  return { startsAt: wallClock(startsAt), endsAt: wallClock(endsAt) };
}

const brunch = { kind: "brunch", name: "Brunch", place: "Garden", capacity: "40", invitesAll: true };

export const eventRows: Record<string, ActionRow> = {
  createEventAction: {
    gate: inOrganization("event.create"),
    input: async (world) => ({
      name: "Autumn Ball",
      kind: "gala",
      timeZone: "Europe/Paris",
      ...(await timesOf(world)),
    }),
  },
  updateEventAction: {
    gate,
    input: async (world) => ({
      eventId: world.eventId,
      version: (await db.event.findUniqueOrThrow({ where: { id: world.eventId } })).version,
      name: "Winter Gala",
      kind: "gala",
      locale: "en",
      currency: "EUR",
      timeZone: "UTC",
      ...(await timesOf(world)),
    }),
  },
  savePageAction: {
    gate,
    input: ({ eventId }) => ({
      eventId,
      version: 0,
      storyWas: null,
      overwrite: true,
      theme: "garden",
      font: null,
      accentColor: "#4f6d3a",
      sections: ["story", "notes"],
      story: "Bring a lantern.",
      notes: [{ kind: "parking", title: "Parking", body: "In the meadow.", link: null }],
      questions: [{ question: "Is there a band?", answer: "There is." }],
    }),
  },
  confirmEventAction: {
    gate,
    async input({ eventId }) {
      await db.event.update({ where: { id: eventId }, data: { status: "planning" } });
      return { eventId };
    },
  },
  completeEventAction: {
    gate,
    async input({ eventId }) {
      await db.event.update({ where: { id: eventId }, data: { startsAt: new Date(Date.now() - dayMs) } });
      return { eventId };
    },
  },
  archiveEventAction: { gate, input: eventOnly },
  unarchiveEventAction: {
    gate,
    async input({ eventId }) {
      await db.event.update({ where: { id: eventId }, data: { archivedAt: new Date() } });
      return { eventId };
    },
  },
  archiveEventsAction: {
    gate: inOrganization("event.update"),
    input: ({ eventId }) => ({ eventIds: [eventId], isArchived: true }),
    foreign: "done",
  },
  cancelEventAction: { gate: atEvent("event.delete"), input: ({ eventId }) => ({ eventId, reason: "A storm." }) },
  deleteEventAction: {
    gate: atEvent("event.delete"),
    input: ({ eventId, eventName }) => ({ eventId, confirmName: eventName }),
  },
  setVisibilityAction: { gate, input: ({ eventId }) => ({ eventId, visibility: "unlisted" }) },
  changeSlugAction: { gate, input: ({ eventId, slug }) => ({ eventId, slug: `${slug}-moved` }) },
  setCoverAction: {
    gate,
    input: async ({ eventId, organizationId }) => ({
      eventId,
      fileId: await fileRow("cover", { organizationId, eventId }),
    }),
    foreign: "no_such_image",
  },
  createSessionAction: {
    gate,
    input: async (world) => ({ eventId: world.eventId, ...brunch, ...(await timesOf(world)) }),
  },
  updateSessionAction: {
    gate,
    input: async (world) => ({
      eventId: world.eventId,
      sessionId: world.event.sessionId,
      ...brunch,
      ...(await timesOf(world)),
    }),
    foreign: "not_found",
  },
  deleteSessionAction: {
    gate,
    input: async ({ eventId, event }) => ({ eventId, sessionId: await makeSession(event) }),
    foreign: "not_found",
  },
  inviteToSessionAction: {
    gate: atEvent("guests.write"),
    input: async ({ eventId, event }) => ({ eventId, sessionId: event.sessionId, who: "nobody" }),
    foreign: "not_found",
  },
};
