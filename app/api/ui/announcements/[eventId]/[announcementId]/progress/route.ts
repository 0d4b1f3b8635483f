import { loadAnnouncement } from "@/lib/features/announcements/loaders";
import { eventRoute } from "@/lib/platform/api/route";

/** How far an announcement is. */
export const GET = eventRoute("messages.read", async (scope, { params }) =>
  Response.json(await loadAnnouncement.raw(scope.eventId, String(params.announcementId))),
);
