import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/ids";
import { firstSessions } from "../rules/first-sessions";
import type { CreateEventInput } from "../schema";
import type { EventLocale } from "../types";

/** The rows of the sessions that a new event begins with. */
export function firstSessionRows(
  eventId: string,
  _locale: EventLocale,
  input: CreateEventInput,
): Prisma.SessionCreateManyInput[] {
  return firstSessions(input.kind, input).map((session, position) => ({ id: newId(), eventId, position, ...session }));
}
