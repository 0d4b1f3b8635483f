import { loadReached } from "@/lib/features/announcements/loaders";
import { eventRoute } from "@/lib/platform/api/route";

/** Whom the kept draft reaches now, and whom it can be read as. */
export const GET = eventRoute("messages.draft", async (scope, { params }) =>
  Response.json(await loadReached.raw(scope.eventId, String(params.announcementId))),
);
