import { z } from "zod";

/** How long a reminder can be put off. */
export const snoozeLengths = { day: 1, week: 7 } as const;
export type SnoozeLength = keyof typeof snoozeLengths;

export const snoozeSchema = z.object({
  eventId: z.string(),
  kind: z.string().regex(/^[a-z_]+(:[0-9a-z-]{1,40})?$/),
  /** Until the same time tomorrow, or in a week. */
  length: z.enum(["day", "week"]),
});
export type SnoozeInput = z.output<typeof snoozeSchema>;

export const sampleSchema = z.object({ eventId: z.string() });

/** Nothing to say: who asks is enough. */
export const nothingSchema = z.object({});
