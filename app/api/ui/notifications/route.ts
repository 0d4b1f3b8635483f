import { loadBell } from "@/lib/features/notifications/loaders";
import { userRoute } from "@/lib/platform/api/route";

/** What the bell shows. */
export const GET = userRoute(async () => Response.json(await loadBell.raw()));
