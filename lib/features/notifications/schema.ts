import { z } from "zod";

/** The filters and the place in the list, from the address; nonsense is ignored. */
export const notificationFilterSchema = z.object({
  show: z.enum(["unread"]).optional().catch(undefined),
  cursor: z.string().optional().catch(undefined),
});
export type NotificationFilter = z.output<typeof notificationFilterSchema>;

/** Some by their ids, or all when none is named. */
export const markReadSchema = z.object({ notificationIds: z.array(z.uuid()).min(1).max(100).optional() });
export type MarkReadInput = z.output<typeof markReadSchema>;
