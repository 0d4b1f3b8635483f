import { makeLayout, roundTable } from "@/lib/testing/seating-factories";
import { atEvent } from "../gates";
import type { World } from "../world";
import type { RouteRow } from "./row";

const read = atEvent("seating.read");
const write = atEvent("seating.write");

const layoutOf = async ({ event }: World): Promise<string> => (await makeLayout(event)).layoutId;

const layout = (rest: string) => async (world: World) => ({
  path: `/api/ui/seating/${world.eventId}/${await layoutOf(world)}${rest}`,
});

export const seatingRoutes: RouteRow[] = [
  { door: "GET /api/ui/seating/[eventId]/[layoutId]", gate: read, request: layout("?since=0") },
  { door: "GET /api/ui/seating/[eventId]/[layoutId]/guests", gate: read, request: layout("/guests") },
  {
    door: "POST /api/seating/[eventId]/[layoutId]",
    gate: write,
    async request(world) {
      const { revision: _, ...table } = roundTable(9);
      return {
        path: `/api/seating/${world.eventId}/${await layoutOf(world)}`,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ since: 1, changes: [{ do: "put_table", table, expects: null }] }),
      };
    },
  },
];
