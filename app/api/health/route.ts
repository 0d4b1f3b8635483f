import { openRoute } from "@/lib/platform/api/route";

/** Whether this process answers at all. Asks nobody else, so that a sick database does not get it killed. */
export const GET = openRoute(async () => Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } }));
