import { z } from "zod";
import { afterCommit } from "@/lib/platform/db/after-commit";
import { storeEvents } from "@/lib/platform/outbox-store";
import { stableId } from "./stable-id";

const sentEvents = z.array(
  z.object({
    id: z.string().optional(),
    name: z.string(),
    data: z.record(z.string(), z.unknown()).default({}),
    ts: z.number(),
  }),
);

/**
 * What the SDK's client talks to instead of Inngest's event API: `step.sendEvent` and `client.send` land in the outbox,
 * in this process, and leave it like every other event. An event with an id of its own is taken once.
 */
export const embeddedFetch: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!url.pathname.startsWith("/e/")) throw new Error(`The embedded runner does not answer ${url.pathname}.`);
  const sent = sentEvents.parse(JSON.parse(String(init?.body)));
  const seed = new Headers(init?.headers).get("x-inngest-event-id-seed") ?? "";
  const events = sent.map(({ id, name, data, ts }, index) => ({
    id: stableId(id === undefined ? `${seed},${index}` : `${name} ${id}`),
    name,
    data,
    at: new Date(ts),
  }));
  await storeEvents(events);
  afterCommit();
  return Response.json({ ids: events.map((event) => event.id), status: 200 });
};
