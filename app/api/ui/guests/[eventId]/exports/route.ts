import { listExports } from "@/lib/features/guests/export/data";
import { eventRoute } from "@/lib/platform/api/route";

/** How far one's files are. */
export const GET = eventRoute("guests.read", async (scope) => Response.json(await listExports(scope)));
