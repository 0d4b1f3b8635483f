import { z } from "zod";
import { checkbox, optionalText } from "@/lib/platform/form-fields";
import { optionalCapacity, wallClock } from "../schema";
import { sessionKinds } from "./types";

const fields = {
  eventId: z.string(),
  kind: z.enum(sessionKinds, "Choose what kind of session it is."),
  name: z.string().trim().min(1, "Give the session a name.").max(120, "A name has at most 120 characters."),
  /** On the clock of the event's zone. */
  startsAt: wallClock,
  endsAt: wallClock,
  place: optionalText(160),
  description: optionalText(2000),
  capacity: optionalCapacity,
  invitesAll: checkbox,
  /** Order among sessions that start together. */
  position: z.coerce.number().int().min(0).max(9999).default(0),
};

export const createSessionSchema = z.object(fields);
export type SessionInput = z.output<typeof createSessionSchema>;

export const updateSessionSchema = z.object({ ...fields, sessionId: z.uuid() });
export type UpdateSessionInput = z.output<typeof updateSessionSchema>;

export const sessionIdSchema = z.object({ eventId: z.string(), sessionId: z.uuid() });

export const inviteToSessionSchema = z.object({
  eventId: z.string(),
  sessionId: z.uuid(),
  who: z.enum(["everyone", "nobody"]),
});
