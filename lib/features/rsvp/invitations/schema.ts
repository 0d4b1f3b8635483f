import { z } from "zod";
import { isId } from "@/lib/platform/ids";
import { audienceKinds, householdFilters } from "./types";

const id = z.string().refine(isId, "This is no longer there. Reload the page.");

const audienceSchema = z.union([
  z.object({ kind: z.enum(audienceKinds) }),
  z.object({ kind: z.literal("selected"), householdIds: z.array(id).min(1).max(5000) }),
]);

export const sendInvitationsSchema = z.object({
  eventId: z.string(),
  /** Made with the dialog: the same key sends to nobody twice. */
  key: id,
  audience: audienceSchema,
});

export const eventOnlySchema = z.object({ eventId: z.string() });
/** The list of households as its address names it. */
export const householdQuerySchema = z.object({
  show: z.enum(householdFilters).catch("all"),
  q: z.string().trim().max(100).catch(""),
  after: z.string().optional().catch(undefined),
});
export type HouseholdQuery = z.output<typeof householdQuerySchema>;
