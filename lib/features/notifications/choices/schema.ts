import { z } from "zod";
import { checkbox } from "@/lib/platform/form-fields";
import { notificationKinds } from "../types";
import { notificationWays } from "./types";

/** "7:30" or "07:30" as minutes after midnight. */
const timeOfDay = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "Write a time like 07:30.")
  .transform((text) => {
    const [hours = 0, minutes = 0] = text.split(":").map(Number);
    return hours * 60 + minutes;
  });

/** A choice for each kind, by its name; what is not named stays as it is. */
export const saveChoicesSchema = z.object({
  ways: z.partialRecord(z.enum(notificationKinds), z.enum(notificationWays)).default({}),
  isMorningOn: checkbox,
  morningAt: timeOfDay,
});
export type SaveChoicesInput = z.output<typeof saveChoicesSchema>;
