import { getBoard } from "@/lib/features/rsvp/board/data/board";
import { eventRoute } from "@/lib/platform/api/route";

/** How answers stand, as the page itself reads it. */
export const GET = eventRoute("guests.read", async (scope) => Response.json(await getBoard(scope)));
