import { listMailings } from "@/lib/features/rsvp/invitations/data/mailings";
import { eventRoute } from "@/lib/platform/api/route";

/** How far the event's mailings are. */
export const GET = eventRoute("guests.read", async (scope) => Response.json(await listMailings(scope)));
