import { z } from "zod";
import { changeState } from "@/lib/features/events/mutations/change-state";
import { requireJobEvent } from "@/lib/platform/access/job-gates";
import { db } from "@/lib/platform/db";
import { wallClockOf } from "@/lib/platform/zones";
import type { TestEvent } from "@/lib/testing/factories";
import { readDoors } from "../access/doors";
import { act } from "../access/knock";
import { cookieOf } from "./lists";

/** The event's public page as this process serves it. */
export async function publicPage(url: string, { eventId }: TestEvent): Promise<string> {
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId }, select: { slug: true } });
  const response = await fetch(`${url}/e/${slug}`);
  if (response.status !== 200) throw new Error(`The page answered ${response.status}.`);
  return response.text();
}

/** Renames an event by the form of its settings, at this process. */
export async function rename(url: string, event: TestEvent, name: string): Promise<void> {
  const door = readDoors().actions.find((each) => each.name === "updateEventAction");
  if (!door) throw new Error("The build has no updateEventAction.");
  const { eventId } = event;
  const row = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  const { version, kind, locale, currency, timeZone, startsAt, endsAt } = row;
  const [from, to] = [wallClockOf(startsAt, timeZone), wallClockOf(endsAt, timeZone)];
  const input = { eventId, version, name, kind, locale, currency, timeZone, startsAt: from, endsAt: to };
  const headers = { origin: new URL(url).origin };
  const answer = await act(door, `${url}/events/${eventId}/settings`, input, {
    cookie: await cookieOf(event),
    headers,
  });
  if (answer !== "done") throw new Error(`The event was not renamed: ${answer}`);
}

/** Cancels an event as a background job does, in this process. */
export async function cancelAsJob({ eventId }: TestEvent, reason: string): Promise<void> {
  const result = await changeState(await requireJobEvent("test", eventId), "cancel", reason);
  if (!result.ok) throw new Error(result.message);
}

const boardSchema = z.object({ sessions: z.array(z.object({ accepted: z.number() })) });

/** Who has accepted, as the board of this process says. */
export async function accepted(url: string, { eventId }: TestEvent, cookie: string): Promise<number> {
  const response = await fetch(`${url}/api/ui/rsvp/${eventId}/board`, { headers: { cookie } });
  if (response.status !== 200) throw new Error(`The board answered ${response.status}.`);
  const { sessions } = boardSchema.parse(await response.json());
  return sessions[0]?.accepted ?? 0;
}

/** Whether everything that happened at an event has been passed on to whoever listens. */
export async function isPassedOn({ eventId }: TestEvent): Promise<boolean> {
  return (await db.outboxEvent.count({ where: { eventId, deliveredAt: null } })) === 0;
}
