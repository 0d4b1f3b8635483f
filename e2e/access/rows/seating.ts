import { releaseLayout } from "@/lib/features/seating/layouts/mutations/release-layout";
import { newId } from "@/lib/platform/ids";
import { makeLink } from "@/lib/platform/links";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeLayout, roundTable } from "@/lib/testing/seating-factories";
import { atEvent, open } from "../gates";
import type { World } from "../world";
import type { ActionRow, PageRow, RouteRow } from "./row";

const asJson = { "content-type": "application/json" };
const read = atEvent("seating.read");
const write = atEvent("seating.write");

const layoutOf = async ({ event }: World): Promise<string> => (await makeLayout(event)).layoutId;

const layout = (rest: string) => async (world: World) => ({
  path: `/api/ui/seating/${world.eventId}/${await layoutOf(world)}${rest}`,
});

/** Looking for seats on the server: a second of it, or the end of one that is over. */
const autoSeatingRoutes: RouteRow[] = [
  {
    door: "POST /api/seating/[eventId]/[layoutId]/auto",
    gate: write,
    async request(world) {
      const { guestIds } = await makeHousehold(world.event, ["Marie Curie"]);
      await answerFor(world.event, guestIds, "accepted");
      return {
        path: `/api/seating/${world.eventId}/${await layoutOf(world)}/auto`,
        headers: asJson,
        body: JSON.stringify({ seed: 1, secondsAtMost: 1, repair: { movedAtMost: 0 } }),
      };
    },
  },
  {
    door: "PATCH /api/seating/[eventId]/[layoutId]/auto",
    gate: write,
    request: async (world) => ({
      path: `/api/seating/${world.eventId}/${await layoutOf(world)}/auto`,
      headers: asJson,
      body: JSON.stringify({ runId: newId(), with: "nothing" }),
    }),
  },
];

export const seatingRoutes: RouteRow[] = [
  ...autoSeatingRoutes,
  { door: "GET /api/ui/seating/[eventId]/[layoutId]", gate: read, request: layout("?since=0") },
  { door: "GET /api/ui/seating/[eventId]/[layoutId]/guests", gate: read, request: layout("/guests") },
  ...["csv", "svg", "png"].map((format): RouteRow => {
    const door = "GET /api/ui/seating/[eventId]/[layoutId]/export";
    return { door, what: format, gate: read, request: layout(`/export?format=${format}`) };
  }),
  ...["chart", "place-cards", "caterer", "sign"].map((what): RouteRow => {
    const door = "GET /api/ui/seating/[eventId]/[layoutId]/print";
    return { door, what, gate: read, request: layout(`/print?what=${what}`) };
  }),
  {
    door: "POST /api/seating/[eventId]/[layoutId]/chart",
    gate: write,
    request: async (world) => ({
      path: `/api/seating/${world.eventId}/${await layoutOf(world)}/chart`,
      body: "Table,First name,Last name\n1,Nobody,Here\n",
    }),
  },
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

const at = (rest: string) => (world: World) => `/events/${world.eventId}/seating${rest}`;

export const seatingPages: Record<string, PageRow> = {
  "/events/[eventId]/seating": { gate: read, path: at("") },
  "/events/[eventId]/seating/screen": { gate: read, path: at("/screen") },
  // Whoever holds the link may ask for one name.
  "/s/[token]": { gate: open, path: ({ eventId }) => `/s/${makeLink("seats", eventId, 1)}` },
  "/events/[eventId]/seating/[layoutId]": {
    gate: read,
    path: async (world) => at(`/${await layoutOf(world)}`)(world),
  },
  "/events/[eventId]/seating/[layoutId]/tables": {
    gate: read,
    path: async (world) => at(`/${await layoutOf(world)}/tables`)(world),
  },
  "/events/[eventId]/seating/[layoutId]/print": {
    gate: read,
    path: async (world) => at(`/${await layoutOf(world)}/print`)(world),
  },
};

const foreign = "not_found";
const named = async (world: World) => ({ eventId: world.eventId, layoutId: await layoutOf(world) });

export const seatingActions: Record<string, ActionRow> = {
  createLayoutAction: {
    gate: write,
    input: ({ eventId, event }) => ({
      eventId,
      name: "Orangery",
      sessionId: event.sessionId,
      style: "banquet",
      unit: "metres",
      width: "20",
      depth: "12",
      guests: "40",
    }),
    foreign,
  },
  copyLayoutAction: {
    gate: write,
    input: async (world) => ({ ...(await named(world)), fromEventId: world.eventId, name: "Copy", withGuests: "" }),
    foreign,
    // A layout of another event is not one of the event that is named.
    sister: foreign,
  },
  renameLayoutAction: {
    gate: write,
    input: async (world) => ({ ...(await named(world)), name: "Orangery", sessionId: world.event.sessionId }),
    foreign,
  },
  releaseLayoutAction: { gate: write, input: named, foreign },
  withdrawLayoutAction: {
    gate: write,
    async input(world) {
      const input = await named(world);
      // Only a released one can be taken back.
      await releaseLayout(world.event.scope, input);
      return input;
    },
    foreign,
  },
  findSeatAction: {
    gate: open,
    // Of an event of its own: the link of this one is made anew elsewhere.
    input: async () => ({ token: makeLink("seats", (await makeEvent()).eventId, 1), name: "Nobody Here" }),
    answer: "none",
    writesElsewhere: true,
  },
  renewSeatLinkAction: { gate: write, input: ({ eventId }) => ({ eventId }) },
  deleteLayoutAction: { gate: write, input: named, foreign },
};
