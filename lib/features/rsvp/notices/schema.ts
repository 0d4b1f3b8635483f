import { z } from "zod";
import { isId } from "@/lib/platform/ids";

export const noticeIdSchema = z.object({
  eventId: z.string(),
  noticeId: z.string().refine(isId, "This is no longer there. Reload the page."),
});
