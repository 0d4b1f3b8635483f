import { db } from "@/lib/platform/db";
import { atEvent, inOrganization } from "../gates";
import type { ActionRow } from "./row";

export const dashboardRows: Record<string, ActionRow> = {
  snoozeAttentionAction: {
    gate: atEvent("event.read"),
    input: ({ eventId }) => ({ eventId, kind: "deadline", length: "day" }),
  },
  wakeAttentionAction: {
    gate: inOrganization(),
    async input({ organizationId, eventId }, { userId }) {
      const until = new Date(Date.now() + 86_400_000);
      await db.attentionSnooze.create({ data: { userId, organizationId, eventId, kind: "deadline", until } });
      return {};
    },
  },
  createSampleAction: { gate: inOrganization("event.create"), input: () => ({}) },
  removeSampleAction: {
    gate: atEvent("event.delete"),
    async input({ eventId, organizationId }) {
      await db.event.updateMany({ where: { organizationId }, data: { isSample: false } });
      await db.event.update({ where: { id: eventId }, data: { isSample: true } });
      return { eventId };
    },
  },
};
