import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { freshEmail } from "../fixtures/people";
import { inOrganization } from "../gates";
import type { ActionRow } from "./row";

export const suppressionRows: Record<string, ActionRow> = {
  addSuppressionsAction: { gate: inOrganization("org.settings"), input: () => ({ addresses: freshEmail() }) },
  removeSuppressionAction: {
    gate: inOrganization("org.settings"),
    input: async ({ organizationId }) => {
      const row = { id: newId(), organizationId, address: freshEmail(), reason: "by_hand" } as const;
      return { suppressionId: (await db.suppression.create({ data: row })).id };
    },
    foreign: "not_found",
  },
  setMailTrackingAction: { gate: inOrganization("org.settings"), input: () => ({ mailTracking: "on" }) },
};
